package org.reluatlas.acceptance.agent;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A mouse and a US keyboard, and a look at the screen. */
final class Hands {

  private static final int DELAY_MILLIS = 8;
  private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";
  private static final String UNSHIFTED = "`1234567890-=[]\\;',./";

  private final Robot robot;

  Hands() {
    try {
      robot = new Robot();
    } catch (AWTException e) {
      throw new IllegalStateException("This display lets no program move the mouse.", e);
    }
    robot.setAutoDelay(DELAY_MILLIS);
  }

  void move(int x, int y) {
    robot.mouseMove(x, y);
    robot.waitForIdle();
  }

  void click(int count, int... keys) {
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int i = 0; i < count; i++) {
      robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
      robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }
    for (int key : keys) {
      robot.keyRelease(key);
    }
    robot.waitForIdle();
  }

  void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int shifted = SHIFTED.indexOf(character);
      char key = shifted >= 0 ? UNSHIFTED.charAt(shifted) : Character.toLowerCase(character);
      int code = KeyEvent.getExtendedKeyCodeForChar(key);
      if (shifted >= 0 || Character.isUpperCase(character)) {
        press(KeyEvent.VK_SHIFT, code);
      } else {
        press(code);
      }
    }
    robot.waitForIdle();
  }

  void press(int... keys) {
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.keyRelease(keys[i]);
    }
  }

  int color(int x, int y) {
    return robot.getPixelColor(x, y).getRGB() & 0xffffff;
  }

  byte[] image() {
    Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(robot.createScreenCapture(all), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
