package org.reluatlas.network.compile;

import org.reluatlas.network.AffineForm;

/** Gives the inputs of affine functions other numbers. */
final class Renumbering {

  private Renumbering() {}

  /**
   * The function of inputs of which {@code numbers[k]} is what input k was; null changes nothing.
   */
  static AffineForm of(AffineForm form, int[] numbers) {
    boolean same = true;
    if (numbers == null) {
      return form;
    }
    for (int k = 0; k < form.size(); k++) {
      same &= numbers[form.column(k)] == form.column(k);
    }
    if (same) {
      return form;
    }
    FormBuilder builder = new FormBuilder();
    for (int k = 0; k < form.size(); k++) {
      if (form.isExact()) {
        builder.add(numbers[form.column(k)], form.value(k));
      } else {
        builder.add(numbers[form.column(k)], form.exactValue(k));
      }
    }
    return builder.build(form.exactConstant());
  }
}
