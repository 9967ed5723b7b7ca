package org.reluatlas.gephi.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.gephi.files.ExportChooser;
import org.reluatlas.gephi.graph.SampleNetworks;

/** Where an export is proposed to go. */
class ExportProposalsTest {

  @TempDir Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static String proposed(ExportChooser chooser) {
    return chooser.getSelectedFile().getName();
  }

  @ParameterizedTest
  @CsvSource({"two-circles,two-circles", "two-circles/network,two-circles-network", "a: b?,a- b-"})
  void theNameOfTheWorkspaceIsProposed(String name, String file) {
    SampleNetworks.projects().renameWorkspace(workspace, name);
    ExportChooser figure = new ExportFigure().chooser(workspace);
    assertEquals(file + ".svg", proposed(figure));
    assertEquals(figure.getSelectedFile(), figure.target());
    assertEquals(file + ".complex.json", proposed(new ExportComplex().chooser(workspace)));
  }

  @Test
  void theNameGoesWithTheKindOfFile() {
    SampleNetworks.projects().renameWorkspace(workspace, "epoch.10");
    ExportChooser chooser = new ExportFigure().chooser(workspace);
    chooser.setFileFilter(chooser.getChoosableFileFilters()[1]);
    assertEquals("epoch.10.png", proposed(chooser));
    chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
    assertEquals("epoch.10.svg", proposed(chooser));
    File elsewhere = folder.resolve("mine.svg").toFile();
    chooser.setSelectedFile(elsewhere);
    chooser.setFileFilter(chooser.getChoosableFileFilters()[1]);
    assertEquals(folder.resolve("mine.png").toFile(), chooser.target());
  }

  @Test
  void theFolderOfTheLastExportIsThere() throws IOException {
    File home = new File(System.getProperty("user.home"));
    Path deep = Files.createDirectory(folder.resolve("deep"));
    ExportChooser first = new ExportFigure().chooser(workspace);
    first.setSelectedFile(deep.resolve("figure").toFile());
    first.approveSelection();
    ExportChooser second = new ExportComplex().chooser(workspace);
    assertEquals(deep.toFile(), second.getCurrentDirectory());
    assertEquals(deep.toFile(), second.target().getParentFile());
    Files.delete(deep);
    assertEquals(home, new ExportComplex().chooser(workspace).getCurrentDirectory());
  }
}
