//! Does the same to many things, on as many processors as there are.

use std::thread;

/// The results, in the order of the items.
pub fn map<T: Send, R: Send>(items: Vec<T>, act: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(threads);
    if threads == 1 || share < 8 {
        return items.into_iter().map(act).collect();
    }
    let act = &act;
    let mut rest = items.into_iter();
    let shares: Vec<Vec<T>> = (0..threads).map(|_| rest.by_ref().take(share).collect()).collect();
    thread::scope(|scope| {
        let running: Vec<_> = shares
            .into_iter()
            .map(|share| scope.spawn(move || share.into_iter().map(act).collect::<Vec<R>>()))
            .collect();
        running
            .into_iter()
            .flat_map(|thread| {
                thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_order_is_kept() {
        let doubled: Vec<usize> = super::map((0..1000).collect(), |n| n * 2);
        assert_eq!(doubled, (0..1000).map(|n| n * 2).collect::<Vec<usize>>());
        assert!(super::map(Vec::<u8>::new(), |n| n).is_empty());
    }
}
