package org.reluatlas.network.pytorch;

/** The name of a Python class or function in a pickle. Naming it runs nothing. */
final class TorchClass {

  private final String module;
  private final String name;
  private boolean provenModule;

  TorchClass(String module, String name) {
    this.module = module;
    this.name = name;
  }

  String module() {
    return module;
  }

  /** The name without its module. */
  String name() {
    return name;
  }

  String fullName() {
    return module + "." + name;
  }

  /** Notes that an object of this class holds the members of an {@code nn.Module}. */
  void proveModule() {
    provenModule = true;
  }

  boolean isProvenModule() {
    return provenModule;
  }
}
