package org.reluatlas.gephi.exporter;

import org.gephi.io.exporter.api.FileType;
import org.gephi.io.exporter.spi.GraphExporter;
import org.gephi.io.exporter.spi.GraphFileExporterBuilder;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.study.ComplexFormat;

/**
 * Offers a {@link ComplexExporter} for one format. The first exporter is the one that File &gt;
 * Export &gt; Graph file proposes. These have no positions, and the module depends on that of
 * Gephi's exporters, so that they stand behind Gephi's own.
 */
public abstract class ComplexExporterBuilder implements GraphFileExporterBuilder {

  private final ComplexFormat format;

  ComplexExporterBuilder(ComplexFormat format) {
    this.format = format;
  }

  @Override
  public GraphExporter buildExporter() {
    return new ComplexExporter(format);
  }

  @Override
  public FileType[] getFileTypes() {
    return new FileType[] {new FileType(format.extension(), ComplexExporter.description(format))};
  }

  @Override
  public String getName() {
    return NbBundle.getMessage(
        ComplexExporterBuilder.class, "ComplexExporterBuilder.name", format.name());
  }

  /** For JSON. */
  @ServiceProvider(service = GraphFileExporterBuilder.class)
  public static final class Json extends ComplexExporterBuilder {
    /** Found by Gephi. */
    public Json() {
      super(ComplexFormat.JSON);
    }
  }

  /** For OFF. */
  @ServiceProvider(service = GraphFileExporterBuilder.class)
  public static final class Off extends ComplexExporterBuilder {
    /** Found by Gephi. */
    public Off() {
      super(ComplexFormat.OFF);
    }
  }

  /** For VTK. */
  @ServiceProvider(service = GraphFileExporterBuilder.class)
  public static final class Vtk extends ComplexExporterBuilder {
    /** Found by Gephi. */
    public Vtk() {
      super(ComplexFormat.VTK);
    }
  }

  /** For PHAT. */
  @ServiceProvider(service = GraphFileExporterBuilder.class)
  public static final class Phat extends ComplexExporterBuilder {
    /** Found by Gephi. */
    public Phat() {
      super(ComplexFormat.PHAT);
    }
  }
}
