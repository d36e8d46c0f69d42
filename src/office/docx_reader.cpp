// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <set>
#include <string_view>

#include <pugixml.hpp>

#include "office/docx_story.h"
#include "office/ooxml_package.h"
#include "office/word_document.h"
#include "office/xml.h"

namespace keizoku::office {

namespace {

using Relations = std::map<std::string, PackageRelation>;

tl::unexpected<Error> noDocument(std::string detail)
{
    return fail(ErrorCode::Malformed,
                "Word の文書（.docx）として読み取れません。Word で開き、「名前を付けて保存」で「Word "
                "文書（.docx）」を選んで保存し直してください。",
                std::move(detail));
}

/// What other files people choose instead, each with its way out.
std::optional<Error> foreignFile(std::string_view bytes)
{
    const auto no = [](std::string sentence, std::string detail) {
        return Error{ErrorCode::Malformed, std::move(sentence), std::move(detail)};
    };
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return no(
            "古い形式の Word（.doc）か、パスワードの付いたファイルです。Word で開き、「名前を付けて保存」で"
            "「Word 文書（.docx）」をパスワードなしで選んでから取り込んでください。",
            "OLE compound file");
    if (bytes.starts_with("%PDF"))
        return no("PDF は取り込めません。もとになった Word の文書（.docx）を選んでください。", "PDF");
    if (bytes.starts_with("{\\rtf"))
        return no(
            "リッチテキスト（.rtf）です。Word で開き、「Word 文書（.docx）」として保存し直してください。",
            "RTF");
    if (bytes.size() > kMaxWordBytes)
        return no("文書が大きすぎます（50MBまで）。写真を別のファイルに分けてから取り込んでください。",
                  std::to_string(bytes.size()) + " bytes");
    if (!bytes.starts_with("PK"))
        return no("Word の文書（.docx）ではありません。Word "
                  "で開き、「Word 文書（.docx）」として保存し直してください。",
                  "no zip");
    return std::nullopt;
}

class Reader {
public:
    explicit Reader(ZipArchive& archive) : m_archive(archive) {}

    Result<WordDocument> run()
    {
        const auto main = mainPart(m_archive);
        if (!main)
            return failed(main);
        if (main->starts_with("xl/"))
            return fail(ErrorCode::Malformed,
                        "Excel の表です。名簿や一覧は、その一覧の画面の「取り込み」から入れてください。",
                        "workbook");
        m_folder = main->substr(0, main->rfind('/') + 1);
        if (auto related = packageRelations(m_archive, m_folder, main->substr(m_folder.size())))
            m_relations = *std::move(related);
        if (auto read = readStyles(); !read)
            return failed(read);
        PackagePart part;
        if (const auto loaded = part.load(m_archive, *main); !loaded)
            return failed(loaded);
        const pugi::xml_node body = xml::child(part.root(), "body");
        if (!body)
            return noDocument("no body");
        if (auto read = DocxStory(m_styles, m_numbering, m_document).read(body, WordPlace::Body); !read)
            return failed(read);
        for (const auto& [type, place] :
             {std::pair{"header", WordPlace::Header}, std::pair{"footer", WordPlace::Footer},
              std::pair{"footnotes", WordPlace::Footnote}, std::pair{"endnotes", WordPlace::Endnote},
              std::pair{"comments", WordPlace::Comment}})
            if (auto read = readParts(type, place); !read)
                return failed(read);
        return std::move(m_document);
    }

private:
    /// A part that need not be there.
    Result<bool> load(std::string_view type, PackagePart& part)
    {
        for (const auto& [id, relation] : m_relations)
            if (relation.type == type && m_archive.contains(relation.part)) {
                if (const auto loaded = part.load(m_archive, relation.part); !loaded)
                    return failed(loaded);
                return true;
            }
        return false;
    }

    Result<void> readStyles()
    {
        PackagePart styles;
        if (const auto there = load("styles", styles); !there)
            return failed(there);
        else if (*there)
            m_styles.read(styles.root());
        PackagePart numbering;
        if (const auto there = load("numbering", numbering); !there)
            return failed(there);
        else if (*there)
            m_numbering.read(numbering.root());
        return {};
    }

    /// Headers of a first page often say the same as the others: each text once.
    Result<void> readParts(std::string_view type, WordPlace place)
    {
        std::set<std::string> seen;
        for (const auto& [id, relation] : m_relations) {
            if (relation.type != type || !m_archive.contains(relation.part))
                continue;
            PackagePart part;
            if (const auto loaded = part.load(m_archive, relation.part); !loaded)
                return failed(loaded);
            const std::size_t before = m_document.blocks.size();
            if (auto read = DocxStory(m_styles, m_numbering, m_document).read(part.root(), place); !read)
                return failed(read);
            auto& blocks = m_document.blocks;
            for (std::size_t at = before; at < blocks.size();) {
                const auto* paragraph = std::get_if<WordParagraph>(&blocks[at].content);
                if (paragraph && !seen.insert(paragraph->text).second)
                    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
                else
                    ++at;
            }
        }
        return {};
    }

    ZipArchive& m_archive;
    std::string m_folder;
    Relations m_relations;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    WordDocument m_document;
};

} // namespace

const std::string& WordTable::at(std::size_t row, std::size_t column) const
{
    static const std::string nothing;
    if (row >= grid.size() || column >= grid[row].size() || grid[row][column] == kNone)
        return nothing;
    return cells[grid[row][column]].text;
}

Result<WordDocument> readDocx(std::string_view bytes)
{
    if (auto foreign = foreignFile(bytes))
        return tl::make_unexpected(*std::move(foreign));
    auto archive = ZipArchive::open(bytes);
    if (!archive)
        return failed(archive);
    auto document = Reader(*archive).run();
    if (!document && document.error().code == ErrorCode::NotFound)
        return noDocument(document.error().detail);
    return document;
}

std::string placeWords(const WordBlock& block)
{
    const std::string number = std::to_string(block.position);
    const bool isTable = std::holds_alternative<WordTable>(block.content);
    const auto in = [&](const char* what) {
        return std::string(what) + (isTable ? "の表" + number : "の" + number + "段落目");
    };
    if (!block.sheet.empty())
        return in(("シート「" + block.sheet + "」").c_str());
    switch (block.place) {
    case WordPlace::TextBox:
        return in("テキストボックス");
    case WordPlace::Header:
        return in("ヘッダー");
    case WordPlace::Footer:
        return in("フッター");
    case WordPlace::Footnote:
        return in("脚注");
    case WordPlace::Endnote:
        return in("文末脚注");
    case WordPlace::Comment:
        return in("コメント");
    case WordPlace::Body:
        break;
    }
    return in("本文");
}

} // namespace keizoku::office
