package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.openide.util.ChangeSupport;
import org.openide.util.NbBundle;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;

/** The settings of an import, and below them what they will give, while they are being made. */
final class ImportPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final List<DualGraph.Adjacency> RELATIONS = List.of(DualGraph.Adjacency.values());
  private static final Color WRONG = new Color(0xb00020);

  private final JTextField network = new JTextField(32);
  private final JTextField points = new JTextField(32);
  private final JComboBox<String> label = new JComboBox<>();
  private final JRadioButton around = new JRadioButton(text("domain.around"), true);
  private final JTextField margin = new JTextField(5);
  private final JRadioButton typed = new JRadioButton(text("domain.typed"));
  private final DomainTable domain = new DomainTable();
  private final JComboBox<String> adjacency = new JComboBox<>();
  private final JTextField maxCells = new JTextField(12);
  private final JTextArea feedback = new JTextArea(7, 48);
  private final transient FeedbackWorker worker = new FeedbackWorker(this::show);
  private final transient ChangeSupport changes = new ChangeSupport(this);
  private transient ImportSettings shown;
  private boolean filling;
  private boolean valid;

  ImportPanel(boolean choosesNetwork) {
    super(new BorderLayout(0, 10));
    setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    add(form(choosesNetwork), BorderLayout.NORTH);
    feedback.setEditable(false);
    feedback.setLineWrap(true);
    feedback.setWrapStyleWord(true);
    feedback.setName("feedback");
    JScrollPane scroll = new JScrollPane(feedback);
    scroll.setBorder(BorderFactory.createTitledBorder(text("feedback")));
    add(scroll, BorderLayout.CENTER);
    listen();
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(ImportPanel.class, "ImportPanel." + key, arguments);
  }

  private JComponent form(boolean choosesNetwork) {
    JPanel form = new JPanel(new GridBagLayout());
    int row = 0;
    if (choosesNetwork) {
      addRow(form, row++, text("network"), network, browse(network, "network"));
    }
    addRow(form, row++, text("points"), points, browse(points, "points"));
    addRow(form, row++, text("label"), label, null);
    ButtonGroup group = new ButtonGroup();
    group.add(around);
    group.add(typed);
    addRow(form, row++, text("domain"), row(around, margin, new JLabel(text("margin"))), null);
    addRow(form, row++, null, typed, null);
    JScrollPane table = new JScrollPane(domain);
    table.setPreferredSize(new Dimension(320, 84));
    addRow(form, row++, null, table, null);
    for (DualGraph.Adjacency relation : RELATIONS) {
      adjacency.addItem(text("adjacency." + relation.name()));
    }
    addRow(form, row++, text("adjacency"), adjacency, null);
    addRow(form, row, text("maxCells"), maxCells, null);
    return form;
  }

  private static JPanel row(Component... parts) {
    JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 0));
    for (Component part : parts) {
      row.add(part);
    }
    return row;
  }

  private static void addRow(
      JPanel form, int row, String caption, JComponent field, JComponent beside) {
    GridBagConstraints at = new GridBagConstraints();
    at.gridy = row;
    at.insets = new Insets(3, 3, 3, 3);
    at.anchor = GridBagConstraints.LINE_START;
    if (caption != null) {
      JLabel text = new JLabel(caption);
      text.setLabelFor(field);
      form.add(text, at);
    }
    at.gridx = 1;
    at.weightx = 1;
    at.fill = GridBagConstraints.HORIZONTAL;
    form.add(field, at);
    if (beside != null) {
      at.gridx = 2;
      at.weightx = 0;
      form.add(beside, at);
    }
  }

  private JButton browse(JTextField field, String name) {
    JButton button = new JButton(text("browse"));
    button.setName("browse " + name);
    button.addActionListener(
        event -> {
          JFileChooser chooser = new JFileChooser(field.getText());
          if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            field.setText(chooser.getSelectedFile().getPath());
          }
        });
    return button;
  }

  private void listen() {
    network.getDocument().addDocumentListener(onEdit(this::networkChosen));
    points.getDocument().addDocumentListener(onEdit(this::pointsChosen));
    margin.getDocument().addDocumentListener(onEdit(this::update));
    maxCells.getDocument().addDocumentListener(onEdit(this::update));
    label.addActionListener(event -> update());
    around.addActionListener(event -> update());
    typed.addActionListener(event -> update());
    adjacency.addActionListener(event -> update());
    domain.getModel().addTableModelListener(event -> update());
  }

  private static DocumentListener onEdit(Runnable action) {
    return new DocumentListener() {
      @Override
      public void insertUpdate(DocumentEvent event) {
        action.run();
      }

      @Override
      public void removeUpdate(DocumentEvent event) {
        action.run();
      }

      @Override
      public void changedUpdate(DocumentEvent event) {
        action.run();
      }
    };
  }

  /** Shows settings; null to begin with nothing. */
  void setSettings(ImportSettings settings) {
    filling = true;
    try {
      network.setText(settings == null ? "" : settings.network().toString());
      fill(settings);
    } finally {
      filling = false;
    }
    update();
  }

  private void fill(ImportSettings settings) {
    shown = settings;
    Path csv = settings == null ? null : settings.points();
    points.setText(csv == null ? "" : csv.toString());
    fillLabels(csv);
    label.setSelectedItem(
        settings == null || settings.label() == null ? text("label.byName") : settings.label());
    margin.setText(
        Double.toString(settings == null ? ImportSettings.DEFAULT_MARGIN : settings.margin()));
    boolean isTyped = settings != null && settings.domain() != null;
    typed.setSelected(isTyped);
    around.setSelected(!isTyped);
    if (isTyped) {
      domain.setBox(settings.domain());
    }
    adjacency.setSelectedIndex(settings == null ? 0 : RELATIONS.indexOf(settings.adjacency()));
    maxCells.setText(settings == null ? "" : Long.toString(settings.maxCells()));
  }

  private void fillLabels(Path csv) {
    label.removeAllItems();
    label.addItem(text("label.byName"));
    for (String name : csv == null ? List.<String>of() : CsvHeader.names(csv)) {
      label.addItem(name);
    }
  }

  private void networkChosen() {
    if (filling) {
      return;
    }
    filling = true;
    try {
      fill(network.getText().isBlank() ? null : ImportSettings.of(Path.of(network.getText())));
    } catch (InvalidPathException e) {
      fill(null);
    } finally {
      filling = false;
    }
    update();
  }

  private void pointsChosen() {
    if (filling) {
      return;
    }
    filling = true;
    try {
      fillLabels(points.getText().isBlank() ? null : Path.of(points.getText()));
    } catch (InvalidPathException e) {
      fillLabels(null);
    } finally {
      filling = false;
    }
    update();
  }

  /**
   * The settings as they stand.
   *
   * @throws IllegalArgumentException with a sentence when a field holds nonsense
   */
  ImportSettings settings() {
    if (shown == null) {
      throw new IllegalArgumentException(text("noNetwork"));
    }
    int column = label.getSelectedIndex();
    return shown
        .withPoints(points.getText().isBlank() ? null : Path.of(points.getText()))
        .withLabel(column > 0 ? label.getItemAt(column) : null)
        .withDomain(typed.isSelected() ? domain.box() : null)
        .withMargin(marginTyped())
        .withAdjacency(RELATIONS.get(Math.max(0, adjacency.getSelectedIndex())))
        .withMaxCells(maxCellsTyped());
  }

  private double marginTyped() {
    try {
      double value = Double.parseDouble(margin.getText().strip());
      if (value >= 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(text("badMargin", margin.getText()));
  }

  private long maxCellsTyped() {
    try {
      long value = Long.parseLong(maxCells.getText().strip());
      if (value > 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(text("badMaxCells", maxCells.getText()));
  }

  private void update() {
    if (filling) {
      return;
    }
    margin.setEnabled(around.isSelected());
    domain.setEnabled(typed.isSelected());
    try {
      ImportSettings settings = settings();
      feedback.setForeground(null);
      feedback.setText(text("working"));
      setValid(false);
      worker.ask(settings);
    } catch (IllegalArgumentException e) {
      worker.forget();
      showProblem(e.getMessage());
    }
  }

  private void show(ImportFeedback result) {
    if (!result.isValid()) {
      showProblem(result.problem());
      return;
    }
    feedback.setForeground(null);
    feedback.setText(String.join("\n", result.lines()));
    feedback.setCaretPosition(0);
    if (around.isSelected() || domain.getRowCount() == 0) {
      setTable(result.domain());
    }
    setValid(true);
  }

  private void setTable(Box box) {
    filling = true;
    domain.setBox(box);
    filling = false;
  }

  private void showProblem(String problem) {
    feedback.setForeground(WRONG);
    feedback.setText(problem);
    setValid(false);
  }

  private void setValid(boolean newValid) {
    valid = newValid;
    changes.fireChange();
  }

  /** Whether the settings can be imported. */
  boolean isReady() {
    return valid;
  }

  ChangeSupport changes() {
    return changes;
  }
}
