// SPDX-License-Identifier: Apache-2.0
// One overload per block: a new block does not compile until it has one here.
#include "office/html_writer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "office/base64.h"
#include "office/html_style.h"
#include "office/markup.h"

namespace keizoku::office {

namespace {

using namespace document;
using markup::escaped;

std::string withBreaks(std::string_view text)
{
    return text::replaced(escaped(text), "\n", "<br>");
}

/// An id may hold anything but blanks.
std::string idOf(const std::string& anchor)
{
    std::string id = text::replaced(text::cleaned(anchor), "\u3000", "-");
    std::replace_if(
        id.begin(), id.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; }, '-');
    return id;
}

/// "#..." for that id, percent-encoded.
std::string linkTo(const std::string& anchor)
{
    constexpr std::string_view kSafe =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/:@";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out = "#";
    for (const char c : idOf(anchor)) {
        const auto byte = static_cast<unsigned char>(c);
        if (kSafe.find(c) != std::string_view::npos)
            out.push_back(c);
        else
            (out += '%') += {kHex[byte >> 4U], kHex[byte & 0xFU]};
    }
    return out;
}

std::string inlines(const Line& line)
{
    std::string out;
    for (const Span& span : line) {
        std::string text = withBreaks(span.text);
        switch (span.mark) {
        case Mark::None:
        case Mark::PageOf: // the link leads there
            break;
        case Mark::Strong:
            text = "<strong>" + text + "</strong>";
            break;
        case Mark::Missing:
            text = "<mark class=\"missing\">" + text + "</mark>";
            break;
        case Mark::Changed:
            text = "<u>" + text + "</u>";
            break;
        case Mark::Soft:
            text = "<span class=\"soft\">" + text + "</span>";
            break;
        }
        out += span.target.empty() ? text : "<a href=\"" + linkTo(span.target) + "\">" + text + "</a>";
    }
    return out;
}

std::string titleOf(const Heading& heading)
{
    return heading.number.empty() ? escaped(heading.text)
                                  : escaped(heading.number) + " " + escaped(heading.text);
}

std::string write(const Heading& heading)
{
    // h1 is the document's own title.
    const std::string tag = "h" + std::to_string(std::clamp(heading.level, 1, 3) + 1);
    std::string out = "<" + tag;
    if (!heading.anchor.empty())
        out += " id=\"" + escaped(idOf(heading.anchor)) + "\"";
    if (heading.newPage)
        out += " class=\"new-page\"";
    return out + ">" + titleOf(heading) + "</" + tag + ">\n";
}

std::string write(const Paragraph& paragraph)
{
    const std::string text = inlines(paragraph.line);
    return paragraph.small ? "<p><small>" + text + "</small></p>\n" : "<p>" + text + "</p>\n";
}

std::string write(const List& list)
{
    // role: Safari takes a list without bullets for none.
    std::string out = "<ul class=\"marked\" role=\"list\">\n";
    for (const ListItem& item : list.items)
        out += "<li><span class=\"mark\">" + escaped(item.mark) + "</span><span>" + inlines(item.line) +
               "</span></li>\n";
    return out + "</ul>\n";
}

std::string factTable(const std::vector<std::pair<std::string, Line>>& rows)
{
    if (rows.empty())
        return {};
    std::string out = "<table class=\"facts\">\n";
    for (const auto& [label, value] : rows)
        out += "<tr><th scope=\"row\">" + withBreaks(label) + "</th><td>" + inlines(value) + "</td></tr>\n";
    return out + "</table>\n";
}

std::string classOf(Align align)
{
    switch (align) {
    case Align::Left:
        return {};
    case Align::Center:
        return " class=\"center\"";
    case Align::Right:
        return " class=\"right\"";
    }
    return {};
}

std::string columnWidths(const Table& table)
{
    double sum = 0;
    for (const TableColumn& column : table.columns)
        sum += std::max(column.weight, 0.0);
    if (!(sum > 0) || !std::isfinite(sum))
        return {};
    std::string out = "<colgroup>";
    for (const TableColumn& column : table.columns)
        out += "<col style=\"width:" + std::to_string(std::lround(std::max(column.weight, 0.0) * 100 / sum)) +
               "%\">";
    return out + "</colgroup>\n";
}

/// `name` tells a screen reader which table it is: what stands above it.
std::string write(const Table& table, const std::string& name)
{
    std::string out = table.landscape ? "<div class=\"wide turned\"" : "<div class=\"wide\"";
    out +=
        " tabindex=\"0\" role=\"region\" aria-label=\"" + escaped(name.empty() ? "表" : name) + "\">\n<table";
    out += (table.blankForm ? " class=\"blank\">\n" : ">\n") + columnWidths(table);
    const auto hasHead = [](const TableColumn& column) { return !column.head.empty(); };
    if (std::any_of(table.columns.begin(), table.columns.end(), hasHead)) {
        out += "<thead><tr>";
        for (const TableColumn& column : table.columns)
            out += hasHead(column)
                       ? "<th scope=\"col\"" + classOf(column.align) + ">" + withBreaks(column.head) + "</th>"
                       : std::string("<td></td>");
        out += "</tr></thead>\n";
    }
    out += "<tbody>\n";
    const auto addRow = [&](const TableRow& row) {
        out += "<tr>";
        for (std::size_t column = 0; column < std::max(row.size(), table.columns.size()); ++column) {
            const Align align = column < table.columns.size() ? table.columns[column].align : Align::Left;
            out += "<td" + classOf(align) + ">" + (column < row.size() ? inlines(row[column]) : "") + "</td>";
        }
        out += "</tr>\n";
    };
    for (const TableRow& row : table.rows)
        addRow(row);
    // A screen has no foot to fill down to.
    constexpr int kFillers = 10;
    for (int at = 0; at < kFillers && !table.filler.empty(); ++at)
        addRow(table.filler);
    return out + "</tbody>\n</table>\n</div>\n";
}

std::string write(const Picture& picture)
{
    constexpr std::string_view kPng = "\x89PNG";
    constexpr std::string_view kJpeg = "\xFF\xD8\xFF";
    // By the bytes, not by what is said of them: an SVG could hold a script.
    const std::string mime = picture.bytes.starts_with(kPng)    ? "image/png"
                             : picture.bytes.starts_with(kJpeg) ? "image/jpeg"
                                                                : "";
    std::string out = "<figure>";
    if (mime.empty())
        out += "<p class=\"soft\">（この図は表示できません）</p>";
    else
        out += "<img alt=\"" + escaped(picture.caption.empty() ? "図" : picture.caption) +
               "\" src=\"data:" + mime + ";base64," + base64(picture.bytes) + "\">";
    if (!picture.caption.empty())
        out += "<figcaption>" + withBreaks(picture.caption) + "</figcaption>";
    return out + "</figure>\n";
}

std::string write(const ForeignPages& pages)
{
    return "<p class=\"soft\">" + withBreaks(elsewhere(pages)) + "</p>\n";
}

std::string write(const Cover& cover)
{
    std::string out = "<header class=\"cover\">\n";
    if (!cover.stamp.empty())
        out += "<p class=\"stamp\">" + escaped(cover.stamp) + "</p>\n";
    out += "<h1>" + withBreaks(cover.title) + "</h1>\n";
    if (!cover.subtitle.empty())
        out += "<p class=\"subtitle\">" + withBreaks(cover.subtitle) + "</p>\n";
    out += factTable(cover.facts);
    if (!cover.approvalBoxes.empty()) {
        out += "<ul class=\"boxes\" aria-label=\"承認欄\">";
        for (const std::string& box : cover.approvalBoxes)
            out += "<li>" + escaped(box) + "</li>";
        out += "</ul>\n";
    }
    return out + "</header>\n";
}

std::string write(const Contents& contents, const Document& document)
{
    const std::string title = escaped(contents.title);
    std::string out = "<nav aria-label=\"" + title + "\">\n<h2>" + title + "</h2>\n<ol role=\"list\">\n";
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading == nullptr)
            continue;
        out += "<li class=\"level-" + std::to_string(std::clamp(heading->level, 1, 3)) + "\">";
        out += heading->anchor.empty()
                   ? titleOf(*heading)
                   : "<a href=\"" + linkTo(heading->anchor) + "\">" + titleOf(*heading) + "</a>";
        out += "</li>\n";
    }
    return out + "</ol>\n</nav>\n";
}

std::string write(const Block& block, const Document& document, const std::string& above)
{
    return std::visit(
        Overloaded{
            [](const Heading& heading) { return write(heading); },
            [](const Paragraph& paragraph) { return write(paragraph); },
            [](const Label& label) { return "<p class=\"label\">" + escaped(label.text) + "</p>\n"; },
            [](const List& list) { return write(list); },
            [](const KeyValues& values) { return factTable(values.rows); },
            [&above](const Table& table) { return write(table, above); },
            [](const Picture& picture) { return write(picture); },
            [](const ForeignPages& pages) { return write(pages); },
            [](const Cover& cover) { return write(cover); },
            [&document](const Contents& contents) { return write(contents, document); },
            [](const PageBreak&) { return std::string("<div class=\"page-break\"></div>\n"); },
        },
        block);
}

bool isCover(const Block& block)
{
    return std::holds_alternative<Cover>(block);
}

std::string head(const Document& document)
{
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        "style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n";
    if (!document.office.empty())
        out += "<meta name=\"author\" content=\"" + escaped(document.office) + "\">\n";
    if (!document.isoInstant.empty())
        out += "<meta name=\"dcterms.modified\" content=\"" + escaped(document.isoInstant) + "\">\n";
    out += "<title>" + escaped(document.title) + "</title>\n<style>";
    out += stylesheet();
    return out + "</style>\n</head>\n";
}

/// Office, version and fingerprint, so that a loose print can be told from another.
std::string footer(const Document& document)
{
    std::string out;
    const std::string code = document.fingerprint.empty() ? "" : "照合番号 " + document.fingerprint;
    for (const std::string& text : {document.office, document.versionLabel, code})
        if (!text.empty())
            out += (out.empty() ? "" : "　") + escaped(text);
    return out.empty() ? out : "<footer>" + out + "</footer>\n";
}

} // namespace

std::string html(const Document& document)
{
    std::string out = head(document) +
                      "<body>\n<a class=\"skip\" href=\"#page-main\">本文へ移動</a>\n<div class=\"page\">\n";
    out += "<main id=\"page-main\">\n";
    if (std::none_of(document.blocks.begin(), document.blocks.end(), isCover))
        out += (document.draft ? "<p class=\"stamp\">案</p>\n" : "") +
               ("<h1>" + escaped(document.title) + "</h1>\n");
    std::string above;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            above = heading->text;
        else if (const auto* label = std::get_if<Label>(&block))
            above = label->text;
        out += write(block, document, above);
    }
    return out + "</main>\n" + footer(document) + "</div>\n</body>\n</html>\n";
}

} // namespace keizoku::office
