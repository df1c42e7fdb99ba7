package fr.allianceeducative.directory;

import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Whatever is sent in the place of the national directory is compared with what is known, or refused with a sentence. */
class DirectoryFileFuzzTest {

  private static final Schools SCHOOLS = mock(Schools.class, withSettings().stubOnly());
  private static final Districts DISTRICTS = mock(Districts.class, withSettings().stubOnly());

  static {
    when(SCHOOLS.byUai(anyCollection())).thenReturn(Map.of());
    when(DISTRICTS.all()).thenReturn(List.of());
  }

  @FuzzTest(maxDuration = "10m")
  void directory(byte[] file) {
    try {
      new DirectoryImport(new DirectoryFile(file), SCHOOLS, DISTRICTS).run(true);
    } catch (Refusal sentence) {
      // what a person is told
    }
  }
}
