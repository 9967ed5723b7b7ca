package org.reluatlas.acceptance.agent;

import java.io.IOException;
import java.io.InputStream;

/** Loads the queries with the eyes of the application's modules, which the agent itself lacks. */
final class ApplicationClasses extends ClassLoader {

  private static final String HERE = "org.reluatlas.acceptance.";
  private static final String QUERIES = HERE + "queries.";

  private ApplicationClasses(ClassLoader modules) {
    super(modules);
  }

  /** To be called in the event thread, whose context is all modules. */
  static WorkspaceQueries queries() throws ReflectiveOperationException {
    ClassLoader modules = Thread.currentThread().getContextClassLoader();
    return new ApplicationClasses(modules)
        .loadClass(QUERIES + "GephiQueries")
        .asSubclass(WorkspaceQueries.class)
        .getConstructor()
        .newInstance();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(QUERIES)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
    return name.startsWith(HERE) ? Class.forName(name) : super.loadClass(name, resolve);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = ApplicationClasses.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
