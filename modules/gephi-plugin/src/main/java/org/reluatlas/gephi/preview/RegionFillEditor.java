package org.reluatlas.gephi.preview;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import org.openide.util.NbBundle;

/** Shows {@link RegionFill} as words; found by its name. */
public final class RegionFillEditor extends PropertyEditorSupport {

  private static String text(RegionFill fill) {
    return NbBundle.getMessage(RegionFillEditor.class, "RegionFill." + fill.name());
  }

  @Override
  public String getAsText() {
    return getValue() == null ? null : text((RegionFill) getValue());
  }

  /** Takes the words, or the name of the constant, which is what projects keep. */
  @Override
  public void setAsText(String words) {
    for (RegionFill fill : RegionFill.values()) {
      if (words.equals(fill.name()) || words.equals(text(fill))) {
        setValue(fill);
        return;
      }
    }
    throw new IllegalArgumentException(words);
  }

  @Override
  public String[] getTags() {
    return Arrays.stream(RegionFill.values()).map(RegionFillEditor::text).toArray(String[]::new);
  }
}
