// SPDX-License-Identifier: Apache-2.0
// The only user of libxlsxwriter, which writes to files only: they lie in a folder of their own meanwhile.
#include "office/xlsx_writer.h"

#include <algorithm>

#include <xlsxwriter.h>

#include "base/clock.h"
#include "base/files.h"
#include "base/text.h"
#include "document/overloaded.h"
#include "office/display_width.h"

namespace keizoku::office {

namespace {

constexpr std::size_t kMostUnits = 32'767; ///< UTF-16 code units of a cell
constexpr std::size_t kMostRows = 1'048'576;
constexpr std::size_t kMostColumns = 16'384;
constexpr double kNarrowest = 6; ///< characters
constexpr double kWidest = 36;
constexpr double kFilterButton = 3;
constexpr const char* kJapaneseDate = "[$-411]ggge\"年\"m\"月\"d\"日\"";

std::size_t utf16Units(std::string_view text)
{
    const std::u32string points = text::decode(text);
    return points.size() + static_cast<std::size_t>(std::count_if(points.begin(), points.end(),
                                                                  [](char32_t c) { return c > 0xFFFF; }));
}

/// "_x000D_" in a file means a control character: an underscore that would begin one is written as one.
std::string safe(std::string_view text)
{
    const std::string clean = text::cleaned(text);
    std::string out;
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const bool isEscape = clean[at] == '_' && at + 6 < clean.size() && clean[at + 1] == 'x' &&
                              clean[at + 6] == '_' &&
                              clean.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6;
        out += isEscape ? std::string("_x005F_") : std::string(1, clean[at]);
    }
    return out;
}

/// Excel's calendar has a day too many before March 1900: older days stay text.
bool isExcelDay(const Date& date)
{
    return date.year() > 1900 || (date.year() == 1900 && date.month() >= 3);
}

double widthOf(const CellValue& value)
{
    const auto ofText = [](const std::string& text) {
        std::size_t widest = 0;
        for (const std::string& line : text::split(text, '\n'))
            widest = std::max(widest, displayWidth(line));
        return static_cast<double>(widest);
    };
    return std::visit(document::Overloaded{ofText,
                                           [&](const Date& date) { return ofText(japaneseDate(date)); },
                                           [&](const plan::Decimal& number) { return ofText(number.str()); }},
                      value);
}

tl::unexpected<Error> notWritten(ErrorCode code, const std::string& what, std::string detail)
{
    return fail(code, what + "何も書き出していません。", std::move(detail));
}

/// Says which cell is too long before anything is written.
Result<void> checked(const TypedSheet& sheet)
{
    if (sheet.rows.size() >= kMostRows || sheet.heads.size() > kMostColumns)
        return notWritten(ErrorCode::Malformed,
                          "「" + sheet.name + "」は行か列が多すぎて、Excel の表に入りません。",
                          "sheet too large");
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            if (const auto* words = std::get_if<std::string>(&sheet.rows[row][column]);
                words && words->size() > kMostUnits && utf16Units(safe(*words)) > kMostUnits)
                return notWritten(ErrorCode::Malformed,
                                  "「" + sheet.name + "」の" + std::to_string(row + 2) + "行目「" +
                                      (column < sheet.heads.size() ? sheet.heads[column] : "") +
                                      "」の文が長すぎます。Excel の1つのセルに入るのは32,767文字までです。"
                                      "文を短くするか、.docx か .html に書き出してください。",
                                  "cell too long");
    return {};
}

struct BookFreer {
    void operator()(lxw_workbook* book) const noexcept { lxw_workbook_free(book); }
};

class Writer {
public:
    explicit Writer(std::unique_ptr<lxw_workbook, BookFreer> book) : m_book(std::move(book))
    {
        m_head = format();
        format_set_bold(m_head);
        format_set_bg_color(m_head, 0xECECEC);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_CENTER);
        m_text = format();
        format_set_num_format(m_text, "@");
        m_number = format();
        m_date = format();
        format_set_num_format(m_date, kJapaneseDate);
        format_set_align(m_date, LXW_ALIGN_LEFT);
    }

    void describe(const Workbook& book)
    {
        std::string title = safe(book.title);
        std::string office = safe(book.office);
        std::string version = safe(book.versionLabel);
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = office.data();
        properties.company = office.data();
        properties.comments = version.data();
        // Without a time the library would take now.
        const auto instant = parseRfc3339(book.isoInstant);
        properties.created = instant ? std::chrono::system_clock::to_time_t(*instant) : kEarliest;
        note(workbook_set_properties(m_book.get(), &properties));
    }

    void add(const TypedSheet& typed, const std::string& name, const Workbook& book)
    {
        lxw_worksheet* sheet = workbook_add_worksheet(m_book.get(), name.c_str());
        if (sheet == nullptr) {
            note(LXW_ERROR_SHEETNAME_ALREADY_USED);
            return;
        }
        const auto lastRow = static_cast<lxw_row_t>(typed.rows.size());
        const auto lastColumn = static_cast<lxw_col_t>(std::max<std::size_t>(typed.heads.size(), 1) - 1);
        for (lxw_col_t column = 0; column < typed.heads.size(); ++column)
            note(worksheet_write_string(sheet, 0, column, safe(typed.heads[column]).c_str(), m_head));
        for (lxw_row_t row = 0; row < lastRow; ++row)
            for (lxw_col_t column = 0; column < typed.rows[row].size(); ++column)
                put(sheet, row + 1, column, typed.rows[row][column]);
        setWidths(sheet, typed);
        worksheet_freeze_panes(sheet, 1, 0);
        if (lastRow > 0)
            note(worksheet_autofilter(sheet, 0, 0, lastRow, lastColumn));
        setPrinting(sheet, book);
        // A phone is digits kept as text: no green corner that offers to "repair" it.
        note(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    }

    /// The first thing that went wrong, or none.
    lxw_error close()
    {
        const lxw_error closed = workbook_close(m_book.release()); // frees the book either way
        note(closed);
        return m_error;
    }

private:
    static constexpr std::time_t kEarliest = 315'532'800; ///< 1980-01-01

    lxw_format* format()
    {
        lxw_format* made = workbook_add_format(m_book.get());
        format_set_font_name(made, "BIZ UDゴシック");
        format_set_text_wrap(made);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(made, LXW_BORDER_THIN);
        return made;
    }

    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    void putText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text)
    {
        note(text.empty() ? worksheet_write_blank(sheet, row, column, m_text)
                          : worksheet_write_string(sheet, row, column, text.c_str(), m_text));
    }

    void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const CellValue& value)
    {
        std::visit(document::Overloaded{
                       [&](const std::string& text) { putText(sheet, row, column, safe(text)); },
                       [&](const plan::Decimal& number) {
                           note(worksheet_write_number(sheet, row, column, number.value(), m_number));
                       },
                       [&](const Date& date) {
                           if (!isExcelDay(date))
                               return putText(sheet, row, column, date.iso());
                           lxw_datetime day{date.year(), date.month(), date.day(), 0, 0, 0};
                           note(worksheet_write_datetime(sheet, row, column, &day, m_date));
                       }},
                   value);
    }

    void setWidths(lxw_worksheet* sheet, const TypedSheet& typed)
    {
        for (lxw_col_t column = 0; column < typed.heads.size(); ++column) {
            double width = widthOf(typed.heads[column]) + kFilterButton;
            for (const auto& row : typed.rows)
                if (column < row.size())
                    width = std::max(width, widthOf(row[column]) + 1);
            note(
                worksheet_set_column(sheet, column, column, std::clamp(width, kNarrowest, kWidest), nullptr));
        }
    }

    /// A4 turned, as wide as the page, title and office above, version and page below.
    void setPrinting(lxw_worksheet* sheet, const Workbook& book)
    {
        constexpr std::uint8_t kA4 = 9;
        constexpr std::size_t kMostOfLine = 60; // of 255 for all three parts
        const auto part = [](const std::string& text) {
            const std::u32string points = text::decode(text::replaced(safe(text), "\n", " "));
            return text::replaced(text::encode(points.substr(0, kMostOfLine)), "&", "&&");
        };
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, kA4);
        worksheet_fit_to_pages(sheet, 1, 0);
        note(worksheet_repeat_rows(sheet, 0, 0));
        note(worksheet_set_header(sheet, ("&L" + part(book.title) + "　&A&R" + part(book.office)).c_str()));
        note(worksheet_set_footer(sheet, ("&L" + part(book.versionLabel) + "&C&P／&N").c_str()));
    }

    std::unique_ptr<lxw_workbook, BookFreer> m_book;
    lxw_format* m_head = nullptr; ///< formats belong to the book
    lxw_format* m_text = nullptr;
    lxw_format* m_number = nullptr;
    lxw_format* m_date = nullptr;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<std::string> xlsx(const Workbook& book)
{
    if (book.sheets.empty())
        return notWritten(ErrorCode::Malformed, "Excel の表にするものがありません。", "no sheets");
    for (const TypedSheet& sheet : book.sheets)
        if (const auto fits = checked(sheet); !fits)
            return failed(fits);
    const auto folder = PrivateFolder::make();
    if (!folder)
        return failed(folder);
    const std::filesystem::path file = folder->path() / "book.xlsx";
    std::string temporary = folder->path().string();
    lxw_workbook_options options{};
    options.tmpdir = temporary.data();
    std::unique_ptr<lxw_workbook, BookFreer> made(workbook_new_opt(file.string().c_str(), &options));
    if (!made)
        return notWritten(ErrorCode::Io, "Excel の表を用意できませんでした。", "workbook_new");
    Writer writer(std::move(made));
    writer.describe(book);
    const std::vector<std::string> names = sheetNames(book);
    for (std::size_t at = 0; at < names.size(); ++at)
        writer.add(book.sheets[at], names[at], book);
    if (const lxw_error error = writer.close(); error != LXW_NO_ERROR)
        return notWritten(
            ErrorCode::Io,
            "Excel の表を書けませんでした。ディスクに空きがあるか確かめて、もう一度試してください。",
            lxw_strerror(error));
    return readFile(file);
}

} // namespace keizoku::office
