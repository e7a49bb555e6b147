package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import fourteen.modules.ModulesException;
import java.util.List;
import java.util.Objects;

/// A module's text with its syntax tree, and the tree's positions as offsets in the text.
final class Tree {

    /// The scope that swc's resolver gives to what a module declares at its top level; 1 is "declared nowhere".
    static final int TOP_LEVEL = 2;

    private final String file;
    private final String code;
    private final ISwc4jAst root;
    private final int[] offsets;

    Tree(String file, String code) {
        this(file, code, Swc.module(file, code));
    }

    Tree(String file, String code, ISwc4jAst root) {
        this.file = file;
        this.code = code;
        this.root = root;
        offsets = codePointOffsets(code);
    }

    ISwc4jAst root() {
        return root;
    }

    String code() {
        return code;
    }

    int start(ISwc4jAst node) {
        return offset(node.getSpan().getStart());
    }

    int end(ISwc4jAst node) {
        return offset(node.getSpan().getEnd());
    }

    private int offset(int codePoint) {
        return offsets.length == 0 ? codePoint : offsets[Math.clamp(codePoint, 0, offsets.length - 1)];
    }

    /// swc counts code points, Java counts UTF-16 units. Empty where both are the same.
    private static int[] codePointOffsets(String code) {
        int points = code.codePointCount(0, code.length());
        if (points == code.length()) {
            return new int[0];
        }
        int[] offsets = new int[points + 1];
        for (int point = 0, unit = 0; point <= points; point++) {
            offsets[point] = unit;
            unit += unit < code.length() ? Character.charCount(code.codePointAt(unit)) : 0;
        }
        return offsets;
    }

    /// Children in no particular order, without the gaps that swc4j leaves for what is absent.
    static List<ISwc4jAst> children(ISwc4jAst node) {
        return node.getChildNodes().stream().filter(Objects::nonNull).toList();
    }

    /// Whether an identifier means a variable of the module's top level, whatever inner scopes declare.
    static boolean isTopLevel(Swc4jAstIdent identifier) {
        return identifier.getCtxt() == TOP_LEVEL;
    }

    /// The name of `import {name}` and `export {name}`: an identifier or a string.
    static String exportName(ISwc4jAst name) {
        return name instanceof Swc4jAstIdent identifier ? identifier.getSym() : ((Swc4jAstStr) name).getValue();
    }

    /// The next offset that is neither white space nor comment.
    int skipTrivia(int from) {
        int at = from;
        while (at < code.length()) {
            if (code.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (code.startsWith("/*", at)) {
                at = code.indexOf("*/", at) + 2;
            } else if (Character.isWhitespace(code.charAt(at)) || code.charAt(at) == '\uFEFF'
                    || code.charAt(at) == '\u00A0') {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < code.length() && "\n\r\u2028\u2029".indexOf(code.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /// The line breaks of a piece, so that what replaces it moves no line.
    String lineBreaks(int start, int end) {
        StringBuilder breaks = new StringBuilder();
        for (int i = start; i < end; i++) {
            if ("\n\r\u2028\u2029".indexOf(code.charAt(i)) >= 0) {
                breaks.append(code.charAt(i));
            }
        }
        return breaks.toString();
    }

    RuntimeException problem(String message, ISwc4jAst node) {
        Position position = new Lines(code).at(start(node));
        return ModulesException.syntax(message, position.in(file), CodeFrame.of(code, position));
    }
}
