package org.reluatlas.evolution;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Numbers by their names, in an order. What is not defined is NaN. Immutable. */
public final class Measures implements Serializable {

  private static final long serialVersionUID = 1L;

  /** None. */
  public static final Measures NONE = new Measures(new LinkedHashMap<>());

  private final Map<String, Double> values;

  private Measures(Map<String, Double> values) {
    this.values = values;
  }

  /** The names, in their order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** The number of that name; NaN when there is none. */
  public double get(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  /** These and then those. */
  public Measures and(Measures others) {
    Map<String, Double> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new Measures(all);
  }

  /** Collects measures in their order. */
  static final class Builder {

    private final Map<String, Double> values = new LinkedHashMap<>();

    Builder put(String name, double value) {
      values.put(name, value);
      return this;
    }

    Measures build() {
      return new Measures(new LinkedHashMap<>(values));
    }
  }
}
