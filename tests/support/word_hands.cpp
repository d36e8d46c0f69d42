// SPDX-License-Identifier: Apache-2.0
#include "support/word_hands.h"

#include <array>
#include <map>
#include <set>

#include "app/paths.h"
#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"
#include "support/mini_docx.h"

namespace keizoku::test {

namespace {

using plan::Hazard;

std::string escaped(std::string text)
{
    text = text::replaced(std::move(text), "&", "&amp;");
    text = text::replaced(std::move(text), "<", "&lt;");
    return text::replaced(std::move(text), ">", "&gt;");
}

/// Heads of the ministry's forms, for columns that our labels name otherwise.
const std::map<std::string, std::string>& ministryHeads()
{
    static const std::map<std::string, std::string> heads = {
        {"動かす設備", "稼働させるべき設備"},
        {"代わりの電源・方法", "自家発電機もしくは代替策"},
        {"場所・対象", "対象"},
        {"使う場面", "用途"},
        {"代わりの方法", "代替策"},
        {"品名", "品名"},
        {"消費期限", "消費期限"},
        {"担当", "メンテナンス担当"},
        {"氏名", "氏名"},
        {"役割", "役割"},
        {"名称", "名称"},
        {"電話番号", "連絡先（電話）"},
        {"内容", "業務内容"},
        {"業務", "優先業務"},
        {"かける人", "発信者"},
        {"受ける人", "受信者"},
        {"出ないときの代替者", "不在時の代替者"},
        {"よみ", "ふりがな"},
        {"職種", "職種"},
        {"備考", "備考"}};
    return heads;
}

class Writer {
public:
    Writer(const Hand& hand, const app::Snapshot& office) : m_hand(hand), m_office(office) {}

    HandWritten run()
    {
        for (const auto& [volume, book] : m_office.pack->books) {
            if ((volume == Hazard::Natural && !m_hand.natural) ||
                (volume == Hazard::Infection && !m_hand.infection))
                continue;
            line(book.title, "");
            for (const forms::Chapter& chapter : book.chapters)
                writeChapter(volume, chapter);
        }
        std::vector<office::ZipPart> parts;
        if (m_hand.styles)
            parts.push_back(
                {"styles", wordXml("styles", "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name "
                                             "w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" "
                                             "w:styleId=\"h2\"><w:name w:val=\"見出し 2\"/></w:style>")});
        if (m_hand.numbering == Numbering::Automatic)
            parts.push_back({"numbering", numbering()});
        m_written.bytes = miniDocx(m_body, parts);
        return std::move(m_written);
    }

private:
    static std::string numbering()
    {
        std::string levels;
        const std::array<const char*, 3> shapes = {"%1.", "(%2)", "%3"};
        const std::array<const char*, 3> formats = {"decimal", "decimal", "decimalEnclosedCircle"};
        for (std::size_t level = 0; level < shapes.size(); ++level)
            levels += "<w:lvl w:ilvl=\"" + std::to_string(level) +
                      "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + formats[level] +
                      "\"/><w:lvlText w:val=\"" + shapes[level] + "\"/></w:lvl>";
        return wordXml("numbering",
                       "<w:abstractNum w:abstractNumId=\"1\">" + levels +
                           "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num>");
    }

    std::string titleOf(const forms::Chapter& chapter)
    {
        const int level = chapter.level();
        if (level == 1)
            m_counts = {m_counts[0] + 1, 0, 0};
        else if (level == 2)
            m_counts = {m_counts[0], m_counts[1] + 1, 0};
        else
            ++m_counts[2];
        static const std::u32string circles = U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";
        static const std::array<const char*, 12> romans = {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ",  "Ⅵ",
                                                           "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "ⅩⅠ", "ⅩⅡ"};
        const auto at = [&](int which) { return std::to_string(m_counts[static_cast<std::size_t>(which)]); };
        switch (m_hand.numbering) {
        case Numbering::Automatic:
            return chapter.title;
        case Numbering::Dotted:
            return at(0) + (level > 1 ? "-" + at(1) : "") + (level > 2 ? "-" + at(2) : "") + "　" +
                   chapter.title;
        case Numbering::Roman:
            return level == 1 ? "第" + std::string(romans.at(static_cast<std::size_t>(m_counts[0] - 1))) +
                                    "章　" + chapter.title
                   : level == 2 ? at(1) + "．" + chapter.title
                                : "（" + at(2) + "）" + chapter.title;
        case Numbering::Circled:
            return level == 1   ? "■ " + chapter.title
                   : level == 2 ? "【" + chapter.title + "】"
                                : "◆" + chapter.title;
        case Numbering::Official:
            break;
        }
        return level == 1   ? at(0) + "．" + chapter.title
               : level == 2 ? "(" + at(1) + ") " + chapter.title
                            : text::encode(circles.substr(static_cast<std::size_t>(m_counts[2] - 1), 1)) +
                                  chapter.title;
    }

    void heading(const forms::Chapter& chapter)
    {
        const std::string title = titleOf(chapter);
        if (m_hand.oneCellHeads && chapter.level() == 1) {
            m_body += wordTable({{escaped(title)}});
            return;
        }
        std::string properties;
        if (m_hand.styles)
            properties += chapter.level() == 1 ? "<w:pStyle w:val=\"h1\"/>" : "<w:pStyle w:val=\"h2\"/>";
        if (m_hand.numbering == Numbering::Automatic)
            properties += "<w:numPr><w:ilvl w:val=\"" + std::to_string(chapter.level() - 1) +
                          "\"/><w:numId w:val=\"7\"/></w:numPr>";
        line(title, properties);
    }

    void line(const std::string& text, const std::string& properties)
    {
        const std::string whole = escaped(text);
        if (!m_hand.splitRuns || text::length(whole) < 4 || whole.find('&') != std::string::npos) {
            m_body += wordLine(whole, properties);
            return;
        }
        const std::u32string points = text::decode(whole);
        const std::size_t middle = points.size() / 2;
        m_body += "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") +
                  "<w:bookmarkStart/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" +
                  text::encode(points.substr(0, middle)) +
                  "</w:t></w:r><w:proofErr/><w:r><w:t xml:space=\"preserve\">" +
                  text::encode(points.substr(middle)) + "</w:t></w:r></w:p>";
    }

    [[nodiscard]] bool skips() { return m_hand.leaveOut > 0 && ++m_texts % m_hand.leaveOut == 0; }

    void writeChapter(Hazard volume, const forms::Chapter& chapter)
    {
        heading(chapter);
        for (const forms::FieldInstance& instance : m_office.pack->instances())
            if (instance.in(volume) && instance.chapter(volume) == chapter.id &&
                m_done.insert(instance.path).second)
                writeField(instance);
    }

    void writeField(const forms::FieldInstance& instance)
    {
        const forms::FieldSpec& spec = *instance.spec;
        if (spec.kind == forms::FieldKind::Register)
            return writeRegister(spec);
        const plan::Field* field = m_office.plan->field(instance.path);
        if (!field)
            return;
        const std::string path = instance.path.str();
        if (const auto* table = std::get_if<plan::TableValue>(&field->value))
            return writeTable(spec, *table, path);
        if (const auto* matrix = std::get_if<plan::MatrixValue>(&field->value))
            return writeMatrix(spec, *matrix, path);
        if (skips())
            return;
        if (spec.kind == forms::FieldKind::Paragraph) {
            if (m_hand.captions)
                line("【" + spec.label + "】", "");
            for (const std::string& each : text::split(std::get<std::string>(field->value), '\n'))
                if (!each.empty()) {
                    line(each, "");
                    m_written.truths.push_back({each, path});
                }
        } else if (spec.kind == forms::FieldKind::ShortText || spec.kind == forms::FieldKind::Person ||
                   spec.kind == forms::FieldKind::Phone || spec.kind == forms::FieldKind::Date) {
            const std::string value = forms::shownValue(field->value, spec, *m_office.plan);
            line(spec.label + "：" + value, "");
            m_written.truths.push_back({spec.label + "：" + value, path});
        }
    }

    [[nodiscard]] std::string headOf(const std::string& label) const
    {
        const auto it = ministryHeads().find(label);
        return m_hand.ministryHeads && it != ministryHeads().end() ? it->second : label;
    }

    void writeTable(const forms::FieldSpec& spec, const plan::TableValue& table, const std::string& path)
    {
        if (m_hand.captions)
            line("【" + spec.label + "】", "");
        std::vector<std::vector<std::string>> rows(1);
        for (const forms::ColumnSpec& column : spec.columns)
            rows[0].push_back(escaped(headOf(column.label)));
        for (const auto& row : table.rows) {
            auto& cells = rows.emplace_back();
            for (const forms::ColumnSpec& column : spec.columns) {
                const auto it = row.find(column.id);
                const std::string shown =
                    it == row.end() ? "" : forms::shownFieldCell(*m_office.plan, column, it->second.text);
                cells.push_back(escaped(text::replaced(shown, "\n", " ")));
                if (!shown.empty())
                    m_written.truths.push_back({text::replaced(shown, "\n", " "), path});
            }
        }
        m_body += wordTable(rows);
    }

    void writeMatrix(const forms::FieldSpec& spec, const plan::MatrixValue& matrix, const std::string& path)
    {
        std::vector<std::vector<std::string>> rows(1);
        rows[0].push_back("");
        for (const forms::ColumnSpec& column : spec.columns)
            rows[0].push_back(escaped(column.label));
        for (const forms::ChoiceSpec& row : forms::matrixRows(spec, *m_office.plan)) {
            const auto held = matrix.cells.find(row.id);
            if (held == matrix.cells.end())
                continue;
            auto& cells = rows.emplace_back();
            cells.push_back(escaped(row.label));
            for (const forms::ColumnSpec& column : spec.columns) {
                const auto it = held->second.find(column.id);
                cells.push_back(
                    it == held->second.end() ? "" : escaped(text::replaced(it->second.text, "\n", " ")));
                if (!cells.back().empty())
                    m_written.truths.push_back({text::replaced(it->second.text, "\n", " "), path});
            }
        }
        m_body += wordTable(rows);
    }

    void writeRegister(const forms::FieldSpec& spec)
    {
        const auto id = plan::registerNamed(spec.registerKey);
        static const std::map<std::string, std::vector<std::string>> kColumns = {
            {"people", {"name", "kana", "job", "post", "mobilePhones"}},
            {"contacts", {"category", "name", "phone", "contactPerson", "service"}},
            {"stock", {"name", "quantity", "unit", "expiry", "place", "keeper"}},
            {"roles", {"name", "holder", "deputy1", "duties"}},
            {"tasks", {"name", "morning", "day", "evening", "night"}},
            {"tree", {"caller", "callee", "deputy"}}};
        const auto columns = kColumns.find(spec.registerKey);
        const std::string shownAs =
            spec.registerKey + (spec.id.find("night") != std::string::npos ? "-night" : "");
        if (columns == kColumns.end() || (spec.registerKey != "stock" && !m_registers.insert(shownAs).second))
            return;
        if (m_hand.captions || spec.registerKey == "tree")
            line("【" + spec.label + "】", "");
        std::vector<std::vector<std::string>> rows(1);
        for (const std::string& column : columns->second)
            rows[0].push_back(escaped(headOf(std::string(plan::columnOf(*id, column)->label))));
        for (const plan::RowId& row : app::shownRows(*m_office.plan, spec)) {
            if (!m_registers.insert(row).second)
                continue;
            auto& cells = rows.emplace_back();
            for (const std::string& column : columns->second) {
                const std::string shown =
                    text::replaced(plan::shownCell(*m_office.plan, *id, row, column), "\n", " ");
                cells.push_back(escaped(shown));
                if (!shown.empty())
                    m_written.truths.push_back({shown, spec.registerKey + "/" + column});
            }
        }
        m_body += wordTable(rows);
    }

    const Hand& m_hand;
    const app::Snapshot& m_office;
    std::string m_body;
    HandWritten m_written;
    std::array<int, 3> m_counts = {};
    std::set<plan::FieldPath> m_done;
    std::set<std::string> m_registers;
    int m_texts = 0;
};

} // namespace

HandWritten writtenBy(const Hand& hand, const app::Snapshot& office)
{
    return Writer(hand, office).run();
}

} // namespace keizoku::test
