//! The pieces that are drawn as real messages, calls and pages.

use super::{Group, Place, Template};

const fn message(
    name: &'static str,
    title: &'static str,
    what_for: &'static str,
    text: &'static str,
) -> Template {
    Template { name, title, what_for, text, group: Group::Messages, place: Place::Step }
}

pub const EMAIL_FAKE: Template = message(
    "email-fake",
    "An email that pretends",
    "Shows an email as it would arrive, and lets readers find what gives it away.",
    r#"```email fake {#email-about-pay}
From: Payroll <payroll@harbourandlane-pay.example>[^address]
To: you
Subject: Action needed by 5 pm[^hurry]

There is a problem with your pay. [Confirm your bank details](https://harbourandlane-pay.example/confirm)[^ask] today.

[Payroll team][^team]

[^address]: Our name is in it, but the ending isn't ours.
[^hurry]: Hurry leaves no room to think.
[^ask]: Payroll has your details already.
[^team]: (fine) A real team may sign like this, too.
```
"#,
);

pub const EMAIL_REAL: Template = message(
    "email-real",
    "An email that is what it says",
    "Shows that most email is fine, even when it is written in a rush.",
    r#"```email real {#email-with-rota}
From: Ravi Shah <ravi.shah@harbourandlane.example>[^address]
To: Shop team
Subject: Fridays rota, sorry its late!![^typing]
Attachment: rota.pdf

Hi all, rota attached as promised. Swaps to me by Thursday pls. Ravi

[^address]: (fine) It's Ravi's own, and you expected the rota.
[^typing]: (fine) Colleagues type in a rush.
```
"#,
);

pub const TEXT_FAKE: Template = message(
    "text-fake",
    "A text message that pretends",
    "Shows a text message on a phone, with signs to find.",
    r#"```text fake {#text-about-fee}
From: +44 7700 900123[^number]

Your parcel is waiting. [Pay 1.45 today](https://kestrel-fee.example)[^fee] or it goes back.

[^number]: The firm's texts come under its name, in one thread.
[^fee]: The small fee is there to get your card number.
```
"#,
);

pub const TEXT_REAL: Template = message(
    "text-real",
    "A text message that is what it says",
    "Shows a text message that readers can trust, and why.",
    r#"```text real {#text-about-parcel}
From: Kestrel Couriers[^thread]

Your parcel comes today, 2 to 4 pm.

You: Front desk, please

[Thank you, we'll leave it there.][^nothing]

[^thread]: (fine) The same thread as the texts before it.
[^nothing]: (fine) It asks for nothing.
```
"#,
);

pub const CALL_FAKE: Template = message(
    "call-fake",
    "A phone call that pretends",
    "Shows a call line by line, so that readers hear where it turns.",
    r#"```call fake {#call-for-code}
From: Number withheld

Tom: Hi, it's Tom from IT. [Your account locks in ten minutes.][^hurry]
You: Oh. What do I need to do?
Tom: I've sent you a text. Could you [read me the code][^code]?

[^hurry]: Hurry, about something you can't see for yourself.
[^code]: Our help line never asks for a code.
```
"#,
);

pub const CALL_REAL: Template = message(
    "call-real",
    "A phone call that is what it says",
    "Shows a call that is fine, and what makes it so.",
    r#"```call real {#call-you-expected}
From: Security help line

Priya: Hello, it's Priya. [You rang this morning about a text.][^expected]
You: Yes, is it all right?
Priya: It is. [There's nothing more to do.][^nothing]

[^expected]: (fine) You rang first, so you expected this call.
[^nothing]: (fine) She asks for nothing.
```
"#,
);

pub const PAGE_FAKE: Template = message(
    "page-fake",
    "A web page that pretends",
    "Shows a page in a browser; its fields take no words and send none.",
    r#"```page fake {#page-to-sign-in}
Address: https://harbourandlane.example.sign-in-check.example/portal[^address]
Title: Harbour & Lane: sign in

Sign in to go on.

Field: Password

Field: [Card number][^card]

Button: Sign in

[^address]: Read it from the end: it belongs to sign-in-check.example.
[^card]: Nobody needs your card to sign you in.
```
"#,
);

pub const PAGE_REAL: Template = message(
    "page-real",
    "A web page that is what it says",
    "Shows a page that readers can trust, and where to look.",
    r#"```page real {#page-with-rota}
Address: https://rota.harbourandlane.example/week[^address]
Title: Harbour & Lane: rota

[Your hours this week][^hours]

Button: Print

[^address]: (fine) The ending is ours, with a dot before it.
[^hours]: (fine) It shows what you came for, and asks for nothing.
```
"#,
);

pub const INBOX: Template = message(
    "inbox",
    "An inbox to work through",
    "Gives readers several messages, each to keep, to report or to check another way.",
    r#"### Two messages are waiting {#two-waiting .inbox}

```email fake {#full-mailbox}
From: Mail team <team@hl-mailbox.example>
Subject: Your mailbox is full

[Sign in today](https://hl-mailbox.example/sign-in) or lose new messages.
```

Hurry, and not our ending. One report lets the help line stop it for everybody.

```email real {#new-hours}
From: Helen Ward <helen.ward@harbourandlane.example>
Subject: Opening hours

From Monday we open at 8. Thank you all.
```

Helen's own address, and nothing to send or open.
"#,
);
