package org.reluatlas.workbench.statistics;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.gephi.project.api.Workspace;
import org.gephi.project.spi.WorkspacePersistenceProvider;
import org.gephi.project.spi.WorkspaceXMLPersistenceProvider;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;

/**
 * Saves the values beside the statistics with the project, in the form of Gephi's own desktop, so
 * that either shows what the other saved.
 */
@ServiceProvider(service = WorkspacePersistenceProvider.class)
public final class StatisticsPersistence implements WorkspaceXMLPersistenceProvider {

  @Override
  public String getIdentifier() {
    return "statisticsmodelui";
  }

  @Override
  public void writeXML(XMLStreamWriter writer, Workspace workspace) {
    StatisticsRecord record = StatisticsRecord.of(workspace);
    try {
      writer.writeStartElement("results");
      for (StatisticsUI ui : Lookup.getDefault().lookupAll(StatisticsUI.class)) {
        String value = record.value(ui.getStatisticsClass());
        if (value != null) {
          writer.writeEmptyElement("result");
          writer.writeAttribute("class", ui.getClass().getName());
          writer.writeAttribute("value", value);
        }
      }
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void readXML(XMLStreamReader reader, Workspace workspace) {
    StatisticsRecord record = StatisticsRecord.of(workspace);
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("result")) {
          restore(record, reader);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void restore(StatisticsRecord record, XMLStreamReader reader) {
    String name = reader.getAttributeValue(null, "class");
    for (StatisticsUI ui : Lookup.getDefault().lookupAll(StatisticsUI.class)) {
      if (ui.getClass().getName().equals(name)) {
        record.restore(ui.getStatisticsClass(), reader.getAttributeValue(null, "value"));
      }
    }
  }
}
