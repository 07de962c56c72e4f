package org.roundtable.paper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.fo.FOTreeBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * Prints a paper as PDF, with the letters of each language joined as they should be.
 *
 * <p>Nothing is fetched from anywhere: what a paper needs lies beside this class. One printer may
 * serve many at once.
 */
public final class PdfPrinter {

  private static final Logger log = LoggerFactory.getLogger(PdfPrinter.class);
  private static final List<String> FONTS = List.of("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf");
  private static final int UNKNOWN = 0;
  private static final String PDF = "application/pdf";

  private final FopFactory factory;
  private final GlyphLetters letters = new GlyphLetters(FONTS);

  public PdfPrinter() {
    try (InputStream configuration = PdfPrinter.class.getResourceAsStream("fop.xconf")) {
      factory =
          new FopConfParser(configuration, URI.create("font:/"), new OwnFonts())
              .getFopFactoryBuilder()
              .build();
    } catch (IOException | SAXException broken) {
      throw new IllegalStateException("the printer's own configuration can't be read", broken);
    }
  }

  /**
   * Prints a paper. The stream stays open.
   *
   * <p>A paper of more than a few hundred rows is laid out twice, first to count its pages: FOP
   * would keep all of them in memory to put their number on the first.
   *
   * @throws IOException if the stream can't take it
   */
  public void print(Paper paper, OutputStream out) throws IOException {
    if (Portions.of(paper.blocks()).size() == 1) {
      lay(paper, null, out);
    } else {
      lay(paper, lay(paper, UNKNOWN, OutputStream.nullOutputStream()), out);
    }
  }

  /** Lays out a paper, and tells how many pages it has. */
  private int lay(Paper paper, @Nullable Integer last, OutputStream out) throws IOException {
    try {
      Fop fop = factory.newFop(PDF, agent(paper), out);
      FOTreeBuilder tree = (FOTreeBuilder) fop.getDefaultHandler();
      new FoPages(
              paper,
              new FoWriter(tree, letters::draws),
              last,
              used -> letters.teach(tree.getEventHandler().getFontInfo(), used))
          .write();
      return fop.getResults().getPageCount();
    } catch (SAXException failed) {
      if (failed.getCause() instanceof IOException unwritten) {
        throw unwritten;
      }
      throw new IllegalStateException("the paper can't be printed", failed);
    }
  }

  private FOUserAgent agent(Paper paper) {
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setTitle(Writing.clean(paper.title()));
    agent.setCreator("Roundtable");
    agent
        .getEventBroadcaster()
        .addEventListener(event -> log.debug("printing: {}", event.getEventID()));
    return agent;
  }

  /** Serves the fonts beside this class, and refuses anything else. */
  private static final class OwnFonts implements ResourceResolver {

    @Override
    public Resource getResource(URI address) throws IOException {
      String name = address.getSchemeSpecificPart().replaceFirst("^/", "");
      if (!FONTS.contains(name)) {
        throw new FileNotFoundException(address.toString());
      }
      InputStream font = PdfPrinter.class.getResourceAsStream(name);
      if (font == null) {
        throw new FileNotFoundException(name);
      }
      return new Resource(font);
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
      throw new FileNotFoundException(address.toString());
    }
  }
}
