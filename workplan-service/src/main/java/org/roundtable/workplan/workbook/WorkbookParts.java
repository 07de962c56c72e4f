package org.roundtable.workplan.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which part of the file is which sheet (ECMA-376). */
final class WorkbookParts {

  private static final XMLInputFactory XML = xml();
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private WorkbookParts() {}

  /** What is done at each element. */
  interface Element {
    void at(XMLStreamReader reader) throws XMLStreamException;
  }

  /** The paths of the sheets' parts by the sheets' names. */
  static Map<String, String> sheets(WorkbookFile file) throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    read(
        file,
        "xl/_rels/workbook.xml.rels",
        reader -> {
          if (reader.getLocalName().equals("Relationship")) {
            targets.put(
                reader.getAttributeValue(null, "Id"),
                path(reader.getAttributeValue(null, "Target")));
          }
        });
    Map<String, String> sheets = new LinkedHashMap<>();
    read(
        file,
        "xl/workbook.xml",
        reader -> {
          if (reader.getLocalName().equals("sheet")) {
            String target = targets.get(reader.getAttributeValue(RELATIONSHIPS, "id"));
            if (target != null) {
              sheets.put(reader.getAttributeValue(null, "name"), target);
            }
          }
        });
    return sheets;
  }

  /** Goes through the elements of a part. */
  static void read(WorkbookFile file, String part, Element element)
      throws IOException, XMLStreamException {
    try (InputStream content = file.part(part)) {
      XMLStreamReader reader = XML.createXMLStreamReader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          element.at(reader);
        }
      }
    }
  }

  private static String path(String target) {
    return URI.create("/xl/").resolve(target).getPath().substring(1);
  }

  private static XMLInputFactory xml() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return xml;
  }
}
