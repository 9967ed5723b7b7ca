package org.reluatlas.gephi.layout;

import javax.swing.Icon;
import javax.swing.JPanel;
import org.gephi.layout.spi.Layout;
import org.gephi.layout.spi.LayoutBuilder;
import org.gephi.layout.spi.LayoutUI;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;

/** Offers one of the layouts. */
public abstract class OneStepLayoutBuilder implements LayoutBuilder, LayoutUI {

  private static final int STARS = 5;

  private final String key;

  OneStepLayoutBuilder(Class<? extends OneStepLayout> type) {
    key = type.getSimpleName();
  }

  private String text(String suffix) {
    return NbBundle.getMessage(OneStepLayoutBuilder.class, key + suffix);
  }

  @Override
  public String getName() {
    return text(".name");
  }

  @Override
  public LayoutUI getUI() {
    return this;
  }

  @Override
  public String getDescription() {
    return text(".description");
  }

  @Override
  public Icon getIcon() {
    return null;
  }

  @Override
  public JPanel getSimplePanel(Layout layout) {
    return null;
  }

  @Override
  public int getQualityRank() {
    return STARS;
  }

  @Override
  public int getSpeedRank() {
    return STARS;
  }

  /** For {@link CentroidsLayout}. */
  @ServiceProvider(service = LayoutBuilder.class)
  public static final class Centroids extends OneStepLayoutBuilder {

    /** Found by Gephi. */
    public Centroids() {
      super(CentroidsLayout.class);
    }

    @Override
    public CentroidsLayout buildLayout() {
      return new CentroidsLayout(this);
    }
  }

  /** For {@link SpectralLayout}. */
  @ServiceProvider(service = LayoutBuilder.class)
  public static final class Spectral extends OneStepLayoutBuilder {

    /** Found by Gephi. */
    public Spectral() {
      super(SpectralLayout.class);
    }

    @Override
    public SpectralLayout buildLayout() {
      return new SpectralLayout(this);
    }
  }
}
