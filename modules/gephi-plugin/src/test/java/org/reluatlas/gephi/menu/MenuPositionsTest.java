package org.reluatlas.gephi.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;

/** Of two items at one position of a menu the platform complains in every session. */
class MenuPositionsTest {

  /** Those of Gephi's own desktop in the menu Window. */
  private static final Set<Integer> GEPHIS =
      Set.of(200, 300, 400, 500, 700, 900, 1000, 1100, 1200, 1250);

  /** Those of the workbench in the menu Window. */
  private static final Set<Integer> WORKBENCHS = Set.of(600, 700, 950, 1100);

  private static Set<Integer> positions(String menu) {
    Set<Integer> positions = new TreeSet<>();
    for (FileObject item : FileUtil.getConfigFile(menu).getChildren()) {
      if (item.getNameExt().startsWith("org-reluatlas")) {
        Integer position = (Integer) item.getAttribute("position");
        assertTrue(positions.add(position), item + " at " + position);
      }
    }
    return positions;
  }

  @Test
  void noneIsTaken() {
    Set<Integer> window = positions("Menu/Window");
    assertEquals(2, window.size());
    for (int position : window) {
      assertFalse(GEPHIS.contains(position) || WORKBENCHS.contains(position), "at " + position);
    }
    assertEquals(9, positions("Menu/Tools/ReLU topology").size());
  }
}
