// Judges manifests of packages by their published schemas, with libxml2: by those that lie in the package itself.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** What is said of a file by a schema, line by line; nothing where it fits. */
async function judge(xml, schema, preload = [], extension = 'schema') {
  const { valid, errors, rawOutput } = await validateXML({ xml, schema, preload, extension });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput];
}

/** One schema that knows all that a manifest may name, and each by the file in the package. */
const driver = (spaces) => [
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
  ...spaces.map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="${file}"/>`),
  '</xs:schema>',
].join('\n');

/** `imsmanifest.xml` of an unpacked package, or what stands in its place. */
export async function manifest(folder, xml) {
  const text = xml ?? await readFile(path.join(folder, 'imsmanifest.xml'), 'utf8');
  const named = /xsi:schemaLocation="([^"]*)"/.exec(text)[1].trim().split(/\s+/);
  const spaces = named.flatMap((space, at) => (at % 2 === 0 ? [[space, named[at + 1]]] : []));
  const names = (await readdir(folder)).filter((name) => /\.(xsd|dtd)$/.test(name));
  const preload = await Promise.all(names.map(async (fileName) => ({ fileName, contents: await readFile(path.join(folder, fileName)) })));
  return judge({ fileName: 'imsmanifest.xml', contents: text }, { fileName: 'all.xsd', contents: driver(spaces) }, preload);
}

/**
 * What cmi5 (Quartz, 13.1) says of a course with units, in RELAX NG: its own schema is in no package registry. Written
 * from the specification: what there is, in which order, and of which kind.
 */
const CMI5 = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="courseStructure">
    <element name="course"><ref name="named"/></element>
    <oneOrMore><element name="au">
      <optional><attribute name="moveOn" ns=""><choice>
        <value>NotApplicable</value><value>Passed</value><value>Completed</value>
        <value>CompletedAndPassed</value><value>CompletedOrPassed</value>
      </choice></attribute></optional>
      <optional><attribute name="masteryScore" ns=""><data type="decimal">
        <param name="minInclusive">0</param><param name="maxInclusive">1</param><param name="fractionDigits">4</param>
      </data></attribute></optional>
      <optional><attribute name="launchMethod" ns=""><choice><value>AnyWindow</value><value>OwnWindow</value></choice></attribute></optional>
      <optional><attribute name="activityType" ns=""><ref name="iri"/></attribute></optional>
      <ref name="named"/>
      <element name="url"><data type="anyURI"><param name="minLength">1</param></data></element>
      <optional><element name="launchParameters"><text/></element></optional>
      <optional><element name="entitlementKey"><text/></element></optional>
    </element></oneOrMore>
  </element></start>
  <define name="named">
    <attribute name="id" ns=""><ref name="iri"/></attribute>
    <element name="title"><ref name="words"/></element>
    <element name="description"><ref name="words"/></element>
  </define>
  <define name="words"><oneOrMore><element name="langstring">
    <optional><attribute name="lang" ns=""><data type="language"/></attribute></optional><text/>
  </element></oneOrMore></define>
  <define name="iri"><data type="anyURI"><param name="pattern">[A-Za-z][A-Za-z0-9+.\\-]*:\\S+</param></data></define>
</grammar>`;

/** `cmi5.xml` of an unpacked package, or what stands in its place. */
export async function cmi5(folder, xml) {
  const text = xml ?? await readFile(path.join(folder, 'cmi5.xml'), 'utf8');
  return judge({ fileName: 'cmi5.xml', contents: text }, { fileName: 'cmi5.rng', contents: CMI5 }, [], 'relaxng');
}
