package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngImageHandlerTest {

  @TempDir private Path folder;

  @AfterEach
  void usualCache() {
    ImageIO.setCacheDirectory(null);
  }

  /** As when Java is ending, which makes no more temporary files. */
  @Test
  void needsNoFileOfItsOwn() throws Exception {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    ImageIO.setCacheDirectory(gone.toFile());
    Files.delete(gone);
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(2, 1, 0x123456);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PngImageHandler().encodeImage(image, bytes);
    ImageIO.setCacheDirectory(null);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(0x123456, read.getRGB(2, 1) & 0xFFFFFF);
  }
}
