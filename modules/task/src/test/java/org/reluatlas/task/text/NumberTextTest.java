package org.reluatlas.task.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of it on a machine whose own numbers have a comma before the decimals. */
class NumberTextTest {

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void useCommas() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void countsHaveCommasBetweenThousands() {
    assertEquals("0", NumberText.count(0));
    assertEquals("186,591", NumberText.count(186_591));
    assertEquals("-1,234", NumberText.count(-1234));
    assertEquals("1 layer", NumberText.count(1, "layer", "layers"));
    assertEquals("0 layers", NumberText.count(0, "layer", "layers"));
    assertEquals("1,000 layers", NumberText.count(1000, "layer", "layers"));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN,4,–",
    "0,4,0.000",
    "1.23456,4,1.235",
    "1.23456,6,1.23456",
    "123456,4,1.235e+05",
  })
  void significantDigits(double number, int digits, String shown) {
    assertEquals(shown, NumberText.significant(number, digits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;0",
        "1.5;1.5",
        "2.71828;2.72",
        "99.96;100",
        "-1234.5;-1,234",
        "0.00012345;0.000123"
      })
  void roundedToThreeDigitsOrToWholes(double number, String shown) {
    assertEquals(shown, NumberText.rounded(number));
  }

  @ParameterizedTest
  @CsvSource({"NaN,–", "0,0.0000", "1.23456,1.2346", "0.00012345,1.235e-04", "1234567,1.235e+06"})
  void fixedDecimals(double number, String shown) {
    assertEquals(shown, NumberText.fixed(number));
  }

  @ParameterizedTest
  @CsvSource({"NaN,–", "0,0.0e+00", "0.00012345,1.2e-04", "1234567,1.2e+06"})
  void powersOfTen(double number, String shown) {
    assertEquals(shown, NumberText.scientific(number));
  }

  @ParameterizedTest
  @CsvSource({"NaN,1,–", "0.5,0,50 %", "0.12345,1,12.3 %", "0.12345,2,12.35 %"})
  void percentages(double share, int decimals, String shown) {
    assertEquals(shown, NumberText.percent(share, decimals));
  }

  @Test
  void exactNumbersAreForPrograms() {
    assertEquals("", NumberText.exact(Double.NaN));
    assertEquals("0.1", NumberText.exact(0.1));
    assertEquals("1.0E-300", NumberText.exact(1e-300));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN,–",
    "0,0.0",
    "1,1.00",
    "0.85714,0.857",
    "0.021345,0.0213",
    "0.0021345,0.0021",
    "0.00021345,2.1e-4",
    "3.4567e-12,3.5e-12",
    "123.45,123",
    "12345,1.2e4"
  })
  void briefNumbers(double number, String shown) {
    assertEquals(shown, NumberText.brief(number));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "99999,99999", "186591,186k", "12345678,12345k", "123456789,123M"})
  void briefCounts(long count, String shown) {
    assertEquals(shown, NumberText.briefCount(count));
  }

  @Test
  void severalNumbers() {
    assertEquals("2, 6, 6, 2", NumberText.list(2, 6, 6, 2));
    assertEquals("", NumberText.list());
    assertEquals("(95, 1,176, 82)", NumberText.tuple(95, 1176, 82));
  }
}
