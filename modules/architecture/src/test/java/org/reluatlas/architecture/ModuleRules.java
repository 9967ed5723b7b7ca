package org.reluatlas.architecture;

import java.util.Set;

/** A module, and what its classes may depend on. Immutable. */
final class ModuleRules {

  /** Packages that only some modules may use. */
  enum Foreign {
    /** The Gephi application and the NetBeans platform below it. */
    GEPHI("org\\.(gephi|openide|netbeans)\\..*"),
    /** Windows. */
    SWING("javax\\.swing\\..*"),
    /** Drawing. */
    DRAWING("(java\\.awt|javax\\.imageio)\\..*"),
    /** Charts and their files. */
    CHARTS("org\\.(jfree|apache\\.batik)\\..*"),
    /** Options and progress bars on a terminal. */
    TERMINAL("(picocli|me\\.tongfei)\\..*"),
    /** Measuring. */
    JMH("org\\.openjdk\\.jmh\\..*"),
    /** Work on many machines. */
    SPARK("(org\\.apache\\.(spark|hadoop)|scala)\\..*");

    private final String classNames;

    Foreign(String classNames) {
      this.classNames = classNames;
    }

    boolean contains(String className) {
      return className.matches(classNames);
    }
  }

  private final String folder;
  private final Set<String> uses;
  private final Set<Foreign> foreign;

  private ModuleRules(String folder, Set<String> uses, Set<Foreign> foreign) {
    this.folder = folder;
    this.uses = uses;
    this.foreign = foreign;
  }

  /** A module that may use only the JDK and libraries that are in no {@link Foreign} group. */
  static ModuleRules of(String folder) {
    return new ModuleRules(folder, Set.of(), Set.of());
  }

  /** The same module, which may use some modules, given by their folders. */
  ModuleRules uses(String... folders) {
    return new ModuleRules(folder, Set.of(folders), foreign);
  }

  /** The same module, which may use foreign packages. */
  ModuleRules knows(Foreign... groups) {
    return new ModuleRules(folder, uses, Set.of(groups));
  }

  /** The folder of the module below the root of the project. */
  String folder() {
    return folder;
  }

  boolean mayUseModule(String other) {
    return other.equals(folder) || uses.contains(other);
  }

  boolean mayUseClass(String className) {
    for (Foreign group : Foreign.values()) {
      if (group.contains(className) && !foreign.contains(group)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return folder;
  }
}
