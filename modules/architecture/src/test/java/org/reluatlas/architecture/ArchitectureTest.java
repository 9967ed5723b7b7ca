package org.reluatlas.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.architecture.ModuleRules.Foreign.CHARTS;
import static org.reluatlas.architecture.ModuleRules.Foreign.DRAWING;
import static org.reluatlas.architecture.ModuleRules.Foreign.GEPHI;
import static org.reluatlas.architecture.ModuleRules.Foreign.JMH;
import static org.reluatlas.architecture.ModuleRules.Foreign.SPARK;
import static org.reluatlas.architecture.ModuleRules.Foreign.SWING;
import static org.reluatlas.architecture.ModuleRules.Foreign.TERMINAL;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Which module may know which: a graph without cycles, in which mathematics knows no Gephi, windows
 * or charts, and the command line does not know the plugin.
 *
 * <p>This module is built last. The test reads the classes of each module from the folder that they
 * were compiled to, not from a class path: so it sees all of them, those that no other module can
 * have as a dependency too, and knows which module each class is of. It needs no display and runs
 * in a few seconds:
 *
 * <pre>mvn test -pl modules/architecture -am -Dtest=ArchitectureTest
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>A new module gets a row here; the test fails until it has one, and as long as it has one that
 * does not exist.
 */
class ArchitectureTest {

  private static final String TASK = "modules/task";
  private static final String NETWORK = "modules/network";
  private static final String POLYHEDRA = "modules/polyhedra";
  private static final String SPECTRAL = "modules/spectral";
  private static final String HOMOLOGY = "modules/homology";
  private static final String ANALYSIS = "modules/analysis";
  private static final String STUDY = "modules/study";
  private static final String EVOLUTION = "modules/evolution";
  private static final String FIGURES = "modules/charts";
  private static final String CONSOLE = "modules/console";
  private static final String GEPHI_GRAPH = "modules/gephi-graph";
  private static final String PLUGIN = "modules/gephi-plugin";
  private static final String BRANDING = "branding/module";
  private static final String WORKBENCH = "branding/application";

  static final List<ModuleRules> MODULES =
      List.of(
          ModuleRules.of(TASK),
          ModuleRules.of(NETWORK).uses(TASK),
          ModuleRules.of(POLYHEDRA).uses(TASK, NETWORK),
          ModuleRules.of(SPECTRAL).uses(TASK),
          ModuleRules.of(HOMOLOGY).uses(TASK),
          ModuleRules.of(ANALYSIS).uses(TASK, NETWORK, POLYHEDRA, SPECTRAL, HOMOLOGY),
          ModuleRules.of(STUDY).uses(TASK, NETWORK, POLYHEDRA, SPECTRAL, HOMOLOGY, ANALYSIS),
          ModuleRules.of(EVOLUTION)
              .uses(TASK, NETWORK, POLYHEDRA, SPECTRAL, HOMOLOGY, ANALYSIS, STUDY),
          ModuleRules.of(FIGURES)
              .uses(TASK, NETWORK, POLYHEDRA, SPECTRAL, HOMOLOGY, ANALYSIS, STUDY, EVOLUTION)
              .knows(DRAWING, CHARTS),
          ModuleRules.of(GEPHI_GRAPH)
              .uses(
                  TASK, NETWORK, POLYHEDRA, SPECTRAL, HOMOLOGY, ANALYSIS, STUDY, EVOLUTION, FIGURES)
              .knows(DRAWING, GEPHI),
          ModuleRules.of(PLUGIN)
              .uses(
                  TASK,
                  NETWORK,
                  POLYHEDRA,
                  SPECTRAL,
                  HOMOLOGY,
                  ANALYSIS,
                  STUDY,
                  EVOLUTION,
                  FIGURES,
                  GEPHI_GRAPH)
              .knows(DRAWING, CHARTS, GEPHI, SWING),
          ModuleRules.of(CONSOLE)
              .uses(TASK, NETWORK, POLYHEDRA, HOMOLOGY, ANALYSIS, STUDY, EVOLUTION)
              .knows(TERMINAL),
          ModuleRules.of("modules/cli")
              .uses(
                  TASK,
                  NETWORK,
                  POLYHEDRA,
                  SPECTRAL,
                  HOMOLOGY,
                  ANALYSIS,
                  STUDY,
                  EVOLUTION,
                  FIGURES,
                  CONSOLE,
                  GEPHI_GRAPH)
              .knows(TERMINAL),
          ModuleRules.of("modules/spark")
              .uses(TASK, NETWORK, POLYHEDRA, ANALYSIS, STUDY, EVOLUTION, FIGURES, CONSOLE)
              .knows(TERMINAL, SPARK),
          ModuleRules.of("modules/benchmarks")
              .uses(TASK, NETWORK, POLYHEDRA, SPECTRAL, HOMOLOGY, ANALYSIS, STUDY)
              .knows(JMH),
          ModuleRules.of("modules/architecture"),
          ModuleRules.of(BRANDING).knows(DRAWING, CHARTS, GEPHI, SWING),
          ModuleRules.of(WORKBENCH).uses(PLUGIN, BRANDING),
          ModuleRules.of("branding/acceptance").uses(WORKBENCH).knows(DRAWING, GEPHI, SWING),
          ModuleRules.of("release").uses("modules/cli", "modules/spark", WORKBENCH, PLUGIN));

  private static BuiltModules built;

  @BeforeAll
  static void readModules() throws Exception {
    built = new BuiltModules();
  }

  @Test
  void everyModuleHasRulesAndEveryRuleAModule() throws Exception {
    Set<String> named =
        MODULES.stream().map(ModuleRules::folder).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(BuiltModules.listedFolders(), named, "modules of the root pom");
    assertEquals(BuiltModules.foldersWithPoms(), named, "folders with a pom");
  }

  @ParameterizedTest
  @FieldSource("MODULES")
  void classesAreThere(ModuleRules module) throws Exception {
    assertEquals(
        built.hasSources(module.folder()),
        !built.classes(module.folder()).isEmpty(),
        "sources without classes: compile " + module + " first");
  }

  @ParameterizedTest
  @FieldSource("MODULES")
  void usesWhatItMay(ModuleRules module) {
    List<String> violations = new ArrayList<>();
    for (JavaClass type : built.classes(module.folder())) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String other = built.folderOf(target);
        if (!module.mayUseClass(target.getName())
            || (other != null && !module.mayUseModule(other))) {
          violations.add(dependency.getDescription());
        }
      }
    }
    assertEquals("", String.join("\n", violations));
  }

  @ParameterizedTest
  @FieldSource("MODULES")
  void pomNamesWhatItMay(ModuleRules module) {
    Set<String> others = built.dependenciesInPom(module.folder());
    others.removeIf(module::mayUseModule);
    assertEquals(Set.of(), others);
  }

  /** But for the list of all readers, which stands above the packages of the formats. */
  @ParameterizedTest
  @FieldSource("MODULES")
  void packagesOfAModuleHaveNoCycles(ModuleRules module) {
    slices()
        .matching("org.reluatlas.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(simpleName("NetworkFiles"), simpleNameEndingWith("Reader"))
        .allowEmptyShould(true)
        .check(built.classes(module.folder()));
  }

  @Test
  void noPackageIsSplitBetweenModules() {
    List<String> split = new ArrayList<>();
    built
        .foldersOfPackages()
        .forEach(
            (name, folders) -> {
              assertTrue(name.startsWith("org.reluatlas."), name);
              if (folders.size() > 1) {
                split.add(name + " in " + folders);
              }
            });
    assertEquals(List.of(), split);
    assertFalse(built.foldersOfPackages().isEmpty());
  }
}
