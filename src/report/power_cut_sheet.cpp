// SPDX-License-Identifier: Apache-2.0
#include "report/power_cut_sheet.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "plan/register_access.h"
#include "report/safety_sheet.h"

namespace keizoku::report {

namespace {

using document::Align;
using document::Heading;
using document::Paragraph;
using document::plain;
using document::Table;
using plan::RegisterId;

constexpr std::size_t kBlankRows = 2;  ///< where the plan knows nothing
constexpr std::size_t kMostPeople = 5; ///< who are rung first
constexpr double kLine = 46;           ///< wide characters across the page, a little less than there are
// Lines of each table, so that all stays on one page.
constexpr std::size_t kMostStock = 3, kMostContacts = 2, kMostOfAll = 20;

bool speaksOf(const std::string& text, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text::matches(text, word); });
}

class PowerCut {
public:
    explicit PowerCut(const Source& source) : m_source(source) {}

    document::Document make()
    {
        document::Document document = emptyDocument(m_source, "停電のときは");
        document.dense = true;
        m_blocks = &document.blocks;
        m_blocks->push_back(Heading{1, "", "停電のときは", "power-cut", false});
        m_blocks->push_back(document::List{
            {{"1", plain("けが人と火の元を確かめ、エレベーターに人がいないか声をかける。")},
             {"2", plain(inWords(m_source.pack,
                                 "下の表の上から順に、電気で動く機器を使う利用者の無事を確かめる。"))},
             {"3", plain("ブレーカーを見る。まわりの家も暗ければ停電。切れた電線にはさわらない。")},
             {"4", plain("下の人に上から順に電話する。つながらなければ次の人へ。")},
             {"5", plain("冷蔵庫はなるべく開けない。時刻と、したことを紙に書く。")},
             {"6",
              plain("連絡網は、紙のカード、緊急連絡網.html、けいぞくの F6 のどれでも開く。伝言は 171。")}}});
        Table stock = stockTable();
        Table contacts = contactTable();
        addPeople();
        addUsers(kMostOfAll - kMostPeople - std::min(stock.rows.size(), kMostStock) -
                 std::min(contacts.rows.size(), kMostContacts));
        add("あかりと電源", "power-cut-stock", std::move(stock), kMostStock);
        add("電力会社・電気の修理", "power-cut-contacts", std::move(contacts), kMostContacts);
        return document;
    }

private:
    void add(const char* title, const char* anchor, Table table, std::size_t mostLines)
    {
        const std::size_t all = table.rows.size();
        std::size_t lines = 0, fitting = 0;
        while (fitting < all && (lines += linesOf(table, table.rows[fitting])) <= mostLines)
            ++fitting;
        table.rows.resize(fitting);
        if (table.rows.empty())
            table.rows.assign(kBlankRows, document::TableRow(table.columns.size(), plain("")));
        const std::string more =
            fitting < all ? "（ほか " + std::to_string(all - fitting) + " 件は計画の一覧にあります）" : "";
        m_blocks->push_back(Heading{2, "", inWords(m_source.pack, title) + more, anchor, false});
        m_blocks->push_back(std::move(table));
    }

    [[nodiscard]] static std::size_t linesOf(const Table& table, const document::TableRow& row)
    {
        double weights = 0;
        for (const document::TableColumn& column : table.columns)
            weights += column.weight;
        std::size_t lines = 1;
        for (std::size_t at = 0; at < row.size(); ++at) {
            const double room = kLine * table.columns[at].weight / weights;
            for (const document::Span& span : row[at])
                lines = std::max(
                    lines, 1 + static_cast<std::size_t>(static_cast<double>(text::length(span.text)) / room));
        }
        return lines;
    }

    [[nodiscard]] std::string cell(RegisterId id, const plan::RowId& row, std::string_view column) const
    {
        return printedCell(m_source, id, row, *plan::columnOf(id, column));
    }

    [[nodiscard]] std::string numberOf(const plan::RowId& person) const
    {
        for (const char* column : {"workPhones", "mobilePhones", "homePhones"})
            if (std::string number = cell(RegisterId::People, person, column); !number.empty())
                return number;
        return {};
    }

    /// The first part of the organisation with its deputies, then the heads of the others.
    void addPeople()
    {
        Table table{{{"役割", 5}, {"氏名", 4}, {"電話", 5}}, {}};
        std::set<plan::RowId> said;
        const auto put = [&](const std::string& part, const plan::Reference& who) {
            const plan::Person* person = m_source.plan.people.find(who.id);
            if (!person || hasLeft(m_source, *person) || table.rows.size() >= kMostPeople ||
                !said.insert(person->id).second)
                return;
            table.rows.push_back({plain(part), plain(person->open.name), plain(numberOf(person->id))});
        };
        for (const plan::Role& role : m_source.plan.roles.rows) {
            put(role.name, role.holder);
            if (&role == &m_source.plan.roles.rows.front())
                for (const plan::Reference& deputy : {role.deputy1, role.deputy2, role.deputy3})
                    put(role.name + "の代わり", deputy);
        }
        add("はじめに電話する人", "power-cut-people", std::move(table), kMostPeople);
    }

    /// Who has the least time first.
    void addUsers(std::size_t mostLines)
    {
        Table table{{{"利用者", 3}, {"機器", 8}, {"電気なしで", 3, Align::Right}, {"担当", 4}}, {}};
        table.columns.front().head = inWords(m_source.pack, "利用者");
        std::vector<const plan::ServiceUser*> users;
        for (const plan::ServiceUser* user : inOrderOfChecks(m_source.plan))
            if (!user->devices.empty() && !m_source.masked)
                users.push_back(user);
        std::stable_sort(users.begin(), users.end(), [](const auto* a, const auto* b) {
            return a->powerHours && (!b->powerHours || *a->powerHours < *b->powerHours);
        });
        for (const plan::ServiceUser* user : users)
            table.rows.push_back({plain(user->code), plain(user->devices),
                                  plain(user->powerHours ? user->powerHours->str() + "時間" : ""),
                                  plain(nameOf(m_source, user->keeper))});
        const bool apart = m_source.masked && !m_source.plan.serviceUsers.rows.empty();
        add("電気で動く機器を使う利用者", "power-cut-users", std::move(table), mostLines);
        if (apart)
            m_blocks->push_back(Paragraph{plain(inWords(m_source.pack, kUsersApart)), true});
    }

    [[nodiscard]] Table stockTable() const
    {
        Table table{{{"品名", 6}, {"数", 3, Align::Right}, {"置き場所", 6}}, {}};
        for (const plan::StockItem& item : m_source.plan.stock.rows)
            if (speaksOf(item.category + item.name,
                         {"電池", "発電", "蓄電", "ライト", "懐中", "ランタン", "ラジオ", "充電", "バッテリ",
                          "電源", "ろうそく", "カセット"}))
                table.rows.push_back({plain(item.name),
                                      plain(item.quantity ? item.quantity->str() + item.unit : ""),
                                      plain(item.place)});
        return table;
    }

    [[nodiscard]] Table contactTable() const
    {
        Table table{{{"相手", 6}, {"電話", 5}, {"夜間・休日", 5}}, {}};
        for (const plan::ExternalContact& contact : m_source.plan.contacts.rows)
            if (speaksOf(contact.category + contact.name + contact.service, {"電力", "電気", "発電", "停電"}))
                table.rows.push_back({plain(contact.name), plain(contact.phone), plain(contact.nightPhone)});
        return table;
    }

    const Source& m_source;
    std::vector<document::Block>* m_blocks = nullptr;
};

} // namespace

document::Document powerCutDocument(const Source& source)
{
    return PowerCut(source).make();
}

} // namespace keizoku::report
