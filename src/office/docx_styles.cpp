// SPDX-License-Identifier: Apache-2.0
// Built-in styles keep their English names: Word and LibreOffice show them in the user's language (見出し 1).
#include "office/docx_styles.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "office/docx_text.h"

namespace keizoku::office::word {

namespace {

constexpr std::string_view kNamespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr std::string_view kMincho = "BIZ UD明朝 Medium";
constexpr std::string_view kGothic = "BIZ UDゴシック";
constexpr int kHeadings = 9;

std::string fontOf(std::string_view name)
{
    const std::string quoted = "\"" + std::string(name) + "\"";
    return "<w:rFonts w:ascii=" + quoted + " w:hAnsi=" + quoted + " w:eastAsia=" + quoted +
           " w:cs=" + quoted + "/>";
}

/// `halfPoints`: 24 is 12 pt.
std::string sizeOf(int halfPoints)
{
    const std::string size = std::to_string(halfPoints);
    return valued("w:sz", size) + valued("w:szCs", size);
}

std::string bold()
{
    return "<w:b/><w:bCs/>";
}

/// Above and below in twips, the distance of lines in 1/240 of a line.
std::string spacing(int before, int after, int line)
{
    return "<w:spacing w:before=\"" + std::to_string(before) + "\" w:after=\"" + std::to_string(after) +
           "\" w:line=\"" + std::to_string(line) + "\" w:lineRule=\"auto\"/>";
}

struct Style {
    std::string_view type = "paragraph";
    std::string id = {};
    std::string name = {};
    std::string_view basedOn = {};
    std::string_view next = {};
    std::string paragraph = {}; ///< inside of w:pPr
    std::string run = {};       ///< inside of w:rPr
    std::string table = {};     ///< inside of w:tblPr
    bool quick = true;          ///< shown in the gallery of styles
};

std::string written(const Style& style)
{
    const bool isOwn = style.id.starts_with("Keizoku");
    const bool isDefault = style.id == "Normal";
    std::string out = "<w:style w:type=\"" + std::string(style.type) + "\"" +
                      (isDefault ? " w:default=\"1\"" : "") + (isOwn ? " w:customStyle=\"1\"" : "") +
                      " w:styleId=\"" + style.id + "\">" + valued("w:name", style.name);
    if (!style.basedOn.empty())
        out += valued("w:basedOn", style.basedOn);
    if (!style.next.empty())
        out += valued("w:next", style.next);
    if (style.quick)
        out += "<w:qFormat/>";
    if (!style.paragraph.empty())
        out += "<w:pPr>" + style.paragraph + "</w:pPr>";
    if (!style.run.empty())
        out += "<w:rPr>" + style.run + "</w:rPr>";
    if (!style.table.empty())
        out += "<w:tblPr>" + style.table + "</w:tblPr>";
    return out + "</w:style>";
}

/// 見出し 1 to 9; the third and deeper ones look alike, Word's navigator tells them apart.
std::string headings(bool dense)
{
    std::string out;
    for (int level = 1; level <= kHeadings; ++level) {
        const std::string number = std::to_string(level);
        const int size = (level == 1 ? 34 : level == 2 ? 27 : 24) - (dense ? 3 : 0);
        const int before = (level == 1 ? 480 : level == 2 ? 320 : 220) / (dense ? 2 : 1);
        std::string paragraph = "<w:keepNext/><w:keepLines/>";
        if (level == 1)
            paragraph +=
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"3\" w:color=\"000000\"/></w:pBdr>";
        paragraph +=
            spacing(before, level == 1 ? 160 : 60, 288) + valued("w:outlineLvl", std::to_string(level - 1));
        out += written({"paragraph", "Heading" + number, "heading " + number, "Normal", "Normal",
                        std::move(paragraph), fontOf(kGothic) + bold() + sizeOf(size)});
    }
    return out;
}

std::string contents(int textWidth)
{
    std::string out =
        written({"paragraph", "TOCHeading", "TOC Heading", "Normal", "Normal",
                 "<w:keepNext/>" + spacing(240, 160, 288), fontOf(kGothic) + bold() + sizeOf(30)});
    for (int level = 1; level <= kHeadings; ++level) {
        const std::string number = std::to_string(level);
        out +=
            written({"paragraph",
                     "TOC" + number,
                     "toc " + number,
                     "Normal",
                     "Normal",
                     "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + std::to_string(textWidth) +
                         "\"/></w:tabs>" + spacing(level == 1 ? 80 : 0, 0, 300) + "<w:ind w:left=\"" +
                         std::to_string(std::min(level - 1, 2) * 320) + "\" w:right=\"640\"/>",
                     level == 1 ? fontOf(kGothic) + bold() + sizeOf(22) : sizeOf(21),
                     {},
                     false});
    }
    return out;
}

std::string ofCover()
{
    return written({"paragraph", "Title", "Title", "Normal", "Normal",
                    spacing(1600, 240, 348) + valued("w:jc", "center"),
                    fontOf(kGothic) + bold() + sizeOf(52)}) +
           written({"paragraph", "Subtitle", "Subtitle", "Normal", "Normal",
                    spacing(0, 480, 360) + valued("w:jc", "center"), fontOf(kGothic) + sizeOf(28)}) +
           written({"paragraph", "KeizokuStamp", "案の印", "Normal", "Normal", valued("w:jc", "right"),
                    fontOf(kGothic) + bold() + sizeOf(44) +
                        "<w:bdr w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"000000\"/>"});
}

std::string ofText(bool dense)
{
    const int small = dense ? 18 : 21;
    return written({"paragraph", "KeizokuSmall", "小さい字", "Normal", "", "", sizeOf(small)}) +
           written({"paragraph", "KeizokuLabel", "項目名", "Normal", "Normal",
                    "<w:keepNext/>" + spacing(dense ? 80 : 160, 20, 288),
                    fontOf(kGothic) + bold() + sizeOf(dense ? 20 : 23)}) +
           written({"paragraph", "ListParagraph", "List Paragraph", "Normal", "",
                    "<w:tabs><w:tab w:val=\"left\" w:pos=\"480\"/></w:tabs>" +
                        spacing(0, 20, dense ? 276 : 324) + "<w:ind w:left=\"480\" w:hanging=\"480\"/>"}) +
           written({"paragraph", "KeizokuTableText", "表の文字", "Normal", "", spacing(30, 30, 276),
                    sizeOf(small)}) +
           written({"paragraph", "KeizokuTableTight", "表の文字（列の多い表）", "KeizokuTableText", "", "",
                    sizeOf(dense ? 16 : 18)}) +
           written({"paragraph", "KeizokuTableHead", "表の見出し", "KeizokuTableText", "",
                    "<w:keepNext/>" + spacing(50, 50, 276), fontOf(kGothic) + bold() + sizeOf(small - 1)}) +
           written({"paragraph", "KeizokuAfterTable", "表のあと", "Normal", "Normal",
                    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
                    sizeOf(8), "", false}) +
           written({"paragraph", "Caption", "caption", "Normal", "Normal",
                    spacing(60, 200, 288) + valued("w:jc", "center"), fontOf(kGothic) + sizeOf(20)}) +
           written({"paragraph", "KeizokuPicture", "図", "Normal", "Caption",
                    "<w:keepNext/>" + spacing(120, 60, 240) + valued("w:jc", "center")});
}

std::string ofFurniture()
{
    const std::string furniture = fontOf(kGothic) + valued("w:color", "404040") + sizeOf(17);
    return written(
               {"paragraph", "Header", "header", "Normal", "",
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"404040\"/></w:pBdr>" +
                    spacing(0, 0, 240),
                furniture, "", false}) +
           written({"paragraph", "Footer", "footer", "Normal", "", spacing(0, 0, 240), furniture, "", false});
}

std::string ofCharacters()
{
    return written({"character", "Strong", "Strong", "", "", "", fontOf(kGothic) + bold()}) +
           written({"character", "KeizokuMissing", "未記入", "", "", "",
                    fontOf(kGothic) + bold() +
                        "<w:bdr w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" +
                        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E6E6E6\"/>"}) +
           written({"character", "KeizokuSoft", "補足", "", "", "", valued("w:color", "545454")}) +
           written({"character", "KeizokuChanged", "改定箇所", "", "", "", valued("w:u", "single")}) +
           written({"character", "Hyperlink", "Hyperlink", "", "", "", valued("w:u", "dotted"), "", false});
}

std::string ofTables()
{
    const auto edge = [](std::string_view side, int eighths) {
        return "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"" + std::to_string(eighths) +
               "\" w:space=\"0\" w:color=\"000000\"/>";
    };
    return written({"table", "TableNormal", "Normal Table", "", "", "", "",
                    "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>"
                    "<w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>",
                    false}) +
           written({"table", "KeizokuTable", "けいぞくの表", "TableNormal", "", "", "",
                    "<w:tblBorders>" + edge("top", 8) + edge("left", 8) + edge("bottom", 8) +
                        edge("right", 8) + edge("insideH", 4) + edge("insideV", 4) + "</w:tblBorders>"});
}

} // namespace

std::string stylesPart(bool dense)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles " +
           std::string(kNamespace) + "><w:docDefaults><w:rPrDefault><w:rPr>" + fontOf(kMincho) +
           sizeOf(dense ? 21 : 24) +
           "<w:lang w:val=\"ja-JP\" w:eastAsia=\"ja-JP\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
           "<w:pPrDefault><w:pPr>" +
           spacing(0, 0, 240) + "</w:pPr></w:pPrDefault></w:docDefaults>" +
           written(
               {"paragraph", "Normal", "Normal", "", "", spacing(0, dense ? 60 : 120, dense ? 288 : 336)}) +
           headings(dense) + contents(PageMeasures{}.width()) + ofCover() + ofText(dense) + ofFurniture() +
           ofCharacters() + ofTables() + "</w:styles>";
}

std::string fontsPart()
{
    struct Font {
        std::string_view name;
        std::string_view alternative;
        std::string_view family;
    };
    constexpr std::array kFonts = {Font{kMincho, "BIZ UD明朝", "roman"},
                                   Font{kGothic, "BIZ UDGothic", "modern"}};
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:fonts " +
                      std::string(kNamespace) + ">";
    for (const Font& font : kFonts)
        out += "<w:font w:name=\"" + std::string(font.name) + "\">" + valued("w:altName", font.alternative) +
               valued("w:charset", "80") + valued("w:family", font.family) + valued("w:pitch", "fixed") +
               "</w:font>";
    return out + "</w:fonts>";
}

} // namespace keizoku::office::word
