package org.reluatlas.gephi.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.swing.JButton;
import org.openide.util.NbBundle;
import org.openide.util.RequestProcessor;
import org.reluatlas.gephi.files.ExportChooser;
import org.reluatlas.gephi.files.WholeFile;
import org.reluatlas.gephi.message.Notice;
import org.reluatlas.gephi.message.Sentence;

/**
 * A button in a report that saves the data of the report as CSV. It is written into the HTML of the
 * report together with the data, and Swing makes it from there (see {@link
 * javax.swing.text.html.ObjectView}); so it works wherever the report is kept and shown.
 */
public final class SaveDataButton extends JButton {

  private static final long serialVersionUID = 1L;
  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU report data");

  private String filename = "data";
  private String data = encoded("");

  /** Made by Swing. */
  public SaveDataButton() {
    super(text("name"));
    setName("save data");
    addActionListener(event -> ask());
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(SaveDataButton.class, "SaveDataButton." + key, arguments);
  }

  /**
   * The button in HTML.
   *
   * @param filename that is proposed, without its extension
   */
  static String html(String filename, CharSequence csv) {
    return "<object classid=\""
        + SaveDataButton.class.getName()
        + "\"><param name=\"filename\" value=\""
        + filename
        + "\"><param name=\"data\" value=\""
        + encoded(csv)
        + "\"></object>";
  }

  private static String encoded(CharSequence csv) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** The name of the file that is proposed, without its extension. */
  public String getFilename() {
    return filename;
  }

  /** Set by Swing. */
  public void setFilename(String name) {
    filename = name;
  }

  /** The CSV, deflated and in Base64. */
  public String getData() {
    return data;
  }

  /** Set by Swing. */
  public void setData(String encoded) {
    data = encoded;
  }

  /** The CSV that is saved. */
  String csv() throws IOException {
    byte[] deflated = Base64.getDecoder().decode(data);
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void ask() {
    ExportChooser chooser = new ExportChooser();
    chooser.setDialogTitle(text("title"));
    chooser.offer("csv", text("csv"));
    chooser.propose(filename);
    chooser.ask().ifPresent(file -> PROCESSOR.post(() -> saveOrTell(file)));
  }

  private void saveOrTell(Path file) {
    try {
      save(file);
      Notice.mention(text("saved", file.getFileName()));
    } catch (RuntimeException e) {
      Notice.tell(Sentence.about(e));
    }
  }

  /**
   * Writes the CSV.
   *
   * @throws org.reluatlas.task.ExplainedException when it cannot be written
   */
  void save(Path file) {
    WholeFile.write(file, draft -> Files.writeString(draft, csv()));
  }
}
