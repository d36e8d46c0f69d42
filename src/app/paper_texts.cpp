// SPDX-License-Identifier: Apache-2.0
#include "app/paper_texts.h"

#include "app/call_sheets.h"
#include "app/documents.h"

namespace keizoku::app {

namespace {

using document::Line;
using plan::PaperKind;

/// All words of a block, a line each.
class BlockText {
public:
    [[nodiscard]] const std::string& of(const document::Block& block)
    {
        m_text.clear();
        std::visit(document::Overloaded{
                       [](const document::Heading&) {}, [](const document::Picture&) {},
                       [](const document::ForeignPages&) {}, [](const document::Contents&) {},
                       [](const document::PageBreak&) {},
                       [&](const document::Paragraph& paragraph) { add(paragraph.line); },
                       [&](const document::Label& label) { m_text += label.text + "\n"; },
                       [&](const document::List& list) {
                           for (const document::ListItem& item : list.items)
                               add(item.line);
                       },
                       [&](const document::KeyValues& pairs) {
                           for (const auto& [label, line] : pairs.rows)
                               add(line);
                       },
                       [&](const document::Table& table) {
                           for (const document::TableRow& row : table.rows)
                               for (const Line& cell : row)
                                   add(cell);
                       },
                       [&](const document::Cover& cover) {
                           for (const auto& [label, line] : cover.facts)
                               add(line);
                       }},
                   block);
        return m_text;
    }

private:
    void add(const Line& line)
    {
        for (const document::Span& span : line)
            m_text += span.text;
        m_text += "\n";
    }
    std::string m_text = {};
};

void addDocument(const document::Document& document, PaperKind kind, std::vector<PaperPart>& parts)
{
    BlockText text;
    PaperPart part{kind, document.title, {}};
    for (const document::Block& block : document.blocks) {
        const auto* heading = std::get_if<document::Heading>(&block);
        if (heading && heading->level <= 2) {
            parts.push_back(std::move(part));
            part = {kind,
                    document.title + "　" + heading->number + (heading->number.empty() ? "" : " ") + heading->text,
                    {}};
        }
        part.text += text.of(block);
    }
    parts.push_back(std::move(part));
}

void addSheets(const document::SheetBook& book, PaperKind kind, std::vector<PaperPart>& parts)
{
    for (const document::Sheet& sheet : book.sheets) {
        PaperPart part{kind, book.title + (sheet.bookmark.empty() ? "" : "　" + sheet.bookmark), {}};
        for (const document::SheetItem& item : sheet.items)
            if (const auto* words = std::get_if<document::SheetText>(&item))
                part.text += words->text + "\n";
        parts.push_back(std::move(part));
    }
}

} // namespace

Result<std::vector<PaperPart>> paperParts(const Session& session)
{
    std::vector<PaperPart> parts;
    for (const auto& [what, kind] :
         {std::pair{What::Plan, PaperKind::Plan}, std::pair{What::Contacts, PaperKind::Contacts},
          std::pair{What::SafetySheet, PaperKind::SafetySheet},
          std::pair{What::ShareSheet, PaperKind::ShareSheet}}) {
        PrintRequest request;
        request.what = what;
        const auto document = documentFor(session, request);
        if (!document)
            return failed(document);
        addDocument(*document, kind, parts);
    }
    for (const plan::TreeVariant variant : {plan::TreeVariant::Day, plan::TreeVariant::Night})
        for (const auto& [what, kind] :
             {std::pair{CallSheet::Poster, PaperKind::Poster}, std::pair{CallSheet::Cards, PaperKind::Cards},
              std::pair{CallSheet::Wallet, PaperKind::Wallet}}) {
            CallSheetRequest request;
            request.what = what;
            request.variant = variant;
            request.full = true;
            const auto book = callSheets(session, request);
            if (book)
                addSheets(*book, kind, parts);
            else if (book.error().code != ErrorCode::NotFound) // nobody calls anybody at that time
                return failed(book);
        }
    return parts;
}

} // namespace keizoku::app
