package org.reluatlas.network.pytorch;

import java.util.LinkedHashMap;
import java.util.Map;

/** An inert record of an object: its class and its attributes. */
final class TorchObject {

  private final TorchClass type;
  private final Map<Object, Object> attributes = new LinkedHashMap<>();

  TorchObject(TorchClass type) {
    this.type = type;
  }

  TorchClass type() {
    return type;
  }

  void setAll(Map<?, ?> state) {
    attributes.putAll(state);
  }

  /** An attribute, or null. */
  Object get(String name) {
    return attributes.get(name);
  }

  /** An attribute that is a dictionary; empty when it is missing or something else. */
  Map<?, ?> dictionary(String name) {
    Object value = attributes.get(name);
    return value instanceof Map ? (Map<?, ?>) value : Map.of();
  }

  boolean isModule() {
    return attributes.get("_modules") instanceof Map
        && attributes.get("_parameters") instanceof Map;
  }
}
