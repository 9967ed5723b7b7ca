package org.reluatlas.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The mathematics knows no Gephi, windows or charts, and the flow has no way back. */
@AnalyzeClasses(packages = "org.reluatlas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] MATHEMATICS = {
    "org.reluatlas.task..",
    "org.reluatlas.network..",
    "org.reluatlas.polyhedra..",
    "org.reluatlas.spectral..",
    "org.reluatlas.homology..",
    "org.reluatlas.analysis..",
    "org.reluatlas.evolution.."
  };

  @ArchTest
  static final ArchRule MATHEMATICS_KNOWS_NO_USER_INTERFACE =
      noClasses()
          .that()
          .resideInAnyPackage(MATHEMATICS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gephi..",
              "org.openide..",
              "org.netbeans..",
              "javax.swing..",
              "java.awt..",
              "org.jfree..",
              "picocli..",
              "org.reluatlas.charts..",
              "org.reluatlas.gephi..",
              "org.reluatlas.cli..");

  @ArchTest
  static final ArchRule NETWORK_COMES_FIRST =
      noClasses()
          .that()
          .resideInAPackage("org.reluatlas.network..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.reluatlas.polyhedra..",
              "org.reluatlas.spectral..",
              "org.reluatlas.homology..",
              "org.reluatlas.analysis..",
              "org.reluatlas.evolution..");

  @ArchTest
  static final ArchRule POLYHEDRA_COME_SECOND =
      noClasses()
          .that()
          .resideInAPackage("org.reluatlas.polyhedra..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.reluatlas.spectral..",
              "org.reluatlas.homology..",
              "org.reluatlas.analysis..",
              "org.reluatlas.evolution..");

  @ArchTest
  static final ArchRule GRAPHS_AND_COMPLEXES_KNOW_NO_NETWORK =
      noClasses()
          .that()
          .resideInAnyPackage("org.reluatlas.spectral..", "org.reluatlas.homology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.reluatlas.network..", "org.reluatlas.polyhedra..", "org.reluatlas.analysis..");

  @ArchTest
  static final ArchRule THE_PLUGIN_KNOWS_NO_COMMAND_LINE =
      noClasses()
          .that()
          .resideInAPackage("org.reluatlas.gephi..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.reluatlas.cli..", "picocli..");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_KNOWS_NO_PLUGIN =
      noClasses()
          .that()
          .resideInAnyPackage("org.reluatlas.cli..", "org.reluatlas.gephi.graph..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.reluatlas.gephi..")
                  .and(resideOutsideOfPackage("org.reluatlas.gephi.graph..")));
}
