package org.reluatlas.workbench.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.Vector;
import org.junit.jupiter.api.Test;

class ZoomTest {

  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;

  private final Vector translation = new Vector(12, -7);
  private float scaling = 0.5f;

  /** A target that knows its view only. */
  private final G2DTarget target =
      (G2DTarget)
          Proxy.newProxyInstance(
              ZoomTest.class.getClassLoader(),
              new Class<?>[] {G2DTarget.class},
              (proxy, method, arguments) -> {
                switch (method.getName()) {
                  case "getWidth":
                    return WIDTH;
                  case "getHeight":
                    return HEIGHT;
                  case "getTranslate":
                    return translation;
                  case "getScaling":
                    return scaling;
                  case "setScaling":
                    scaling = (Float) arguments[0];
                    return null;
                  default:
                    throw new UnsupportedOperationException(method.getName());
                }
              });

  /** Where Gephi's target draws a point of the graph. */
  private double screenX(double x) {
    return (x + translation.x) * scaling + (1 - scaling) * WIDTH / 2.0;
  }

  private double screenY(double y) {
    return (y + translation.y) * scaling + (1 - scaling) * HEIGHT / 2.0;
  }

  @Test
  void pointUnderThePointerStays() {
    double x = 31;
    double y = -44;
    double atX = screenX(x);
    double atY = screenY(y);
    Zoom.about(target, atX, atY, 3);
    assertEquals(1.5f, scaling);
    assertEquals(atX, screenX(x), 1e-3);
    assertEquals(atY, screenY(y), 1e-3);
    assertEquals(atX + 15, screenX(x + 10), 1e-3);
  }

  @Test
  void pictureFollowsTheDrag() {
    double atX = screenX(5);
    double atY = screenY(6);
    Zoom.pan(target, 20, -10);
    assertEquals(atX + 20, screenX(5), 1e-3);
    assertEquals(atY - 10, screenY(6), 1e-3);
  }
}
