// SPDX-License-Identifier: Apache-2.0
#include "app/session.h"

#include <algorithm>

#include "app/questions.h"
#include "app/shipped.h"
#include "base/text.h"
#include "check/waivers.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

constexpr std::size_t kMaxSteps = 500;

/// The items of `from` that `against` lacks or has otherwise.
plan::Items differing(const plan::Items& from, const plan::Items& against)
{
    plan::Items some;
    for (const auto& [key, content] : from)
        if (const auto it = against.find(key); it == against.end() || it->second != content)
            some.emplace(key, content);
    return some;
}

void replace(plan::Items& items, const plan::Items& gone, const plan::Items& come)
{
    for (const auto& [key, content] : gone)
        items.erase(key);
    for (const auto& [key, content] : come)
        items.insert_or_assign(key, content);
}

std::string labelOf(const forms::FieldInstance& instance)
{
    return "「" + instance.spec->label + "」";
}

} // namespace

Result<std::shared_ptr<const forms::Pack>> packOf(const store::PlanFile& file,
                                                  const plan::PackReference& reference)
{
    const auto bundle = file.blob(reference.digest);
    if (!bundle)
        return failed(bundle);
    auto pack = forms::readPack(*bundle);
    if (!pack)
        return failed(pack);
    return std::shared_ptr<const forms::Pack>(std::make_shared<forms::Pack>(*std::move(pack)));
}

Session::Session(Environment environment, store::PlanFile file, Snapshot now, plan::Items items)
    : m_environment(std::move(environment)), m_file(std::move(file)), m_now(std::move(now)), m_items(items),
      m_saved(std::move(items))
{
}

Result<Session> Session::create(const Environment& environment, const std::filesystem::path& path,
                                const std::vector<std::string>& services, const std::string& office)
{
    std::vector<NewOffice> offices;
    for (const std::string& service : services)
        offices.push_back({service, office});
    return create(environment, path, offices);
}

Result<Session> Session::create(const Environment& environment, const std::filesystem::path& path,
                                const std::vector<NewOffice>& offices)
{
    forms::Composition wanted;
    for (const NewOffice& office : offices)
        if (std::find(wanted.services.begin(), wanted.services.end(), office.service) ==
            wanted.services.end())
            wanted.services.push_back(office.service);
    const auto shipped = readShipped(environment);
    if (!shipped)
        return failed(shipped);
    const auto bundle = forms::composePack(environment.templates, shipped->services, wanted);
    if (!bundle)
        return failed(bundle);
    const auto pack = forms::readPack(*bundle);
    if (!pack)
        return failed(pack);
    plan::Plan plan;
    plan.pack = {pack->id, pack->edition, store::PlanFile::blobDigest(*bundle)};
    for (const NewOffice& office : offices) {
        const auto row = plan::addRow(plan, plan::RegisterId::Offices);
        plan.offices.find(row)->service = office.service;
        plan.offices.find(row)->name = office.name;
    }
    if (const auto file = store::PlanFile::create(path, plan::itemsOf(plan), *bundle, environment.clock);
        !file)
        return failed(file);
    return open(environment, path, store::Access::Write);
}

Result<Session> Session::open(const Environment& environment, const std::filesystem::path& path,
                              store::Access access)
{
    auto file = store::PlanFile::open(path, access, environment.clock);
    if (!file)
        return failed(file);
    auto items = file->draft();
    if (!items)
        return failed(items);
    auto plan = plan::planFromItems(*items);
    if (!plan)
        return failed(plan);
    const auto pack = packOf(*file, plan->pack);
    if (!pack)
        return failed(pack);
    Snapshot now{std::make_shared<plan::Plan>(*std::move(plan)), *pack};
    return Session(environment, *std::move(file), std::move(now), *std::move(items));
}

Result<void> Session::follow(plan::Plan& next, bool always)
{
    const bool mayDiffer = always || askedBy(next) != askedBy(plan());
    if (!mayDiffer)
        return {};
    const auto shipped = readShipped(m_environment);
    if (!shipped)
        return failed(shipped);
    const forms::Composition wanted = compositionOf(next, shipped->services);
    const forms::Composition now{pack().services, pack().layers};
    if (wanted.services.empty() || (wanted == now && !always))
        return {};
    const auto bundle = forms::composePack(m_environment.templates, shipped->services, wanted);
    if (!bundle)
        return failed(bundle);
    const auto digest = m_file.putBlob(*bundle);
    if (!digest)
        return failed(digest);
    const auto pack = forms::readPack(*bundle);
    if (!pack)
        return failed(pack);
    next.pack = {pack->id, pack->edition, *digest};
    carryOver(next, *pack);
    return {};
}

Result<void> Session::renewQuestions()
{
    return edit("質問の新しい版への切り替え",
                [&](plan::Plan& plan) -> Result<void> { return follow(plan, true); });
}

Result<void> Session::take(plan::Plan plan, plan::Items items)
{
    if (plan.pack.digest != m_now.plan->pack.digest) {
        auto pack = packOf(m_file, plan.pack);
        if (!pack)
            return failed(pack);
        m_now.pack = *std::move(pack);
    }
    m_touched.clear();
    for (const auto& [key, content] : differing(m_items, items))
        m_touched.push_back(key);
    for (const auto& [key, content] : differing(items, m_items))
        if (!m_items.contains(key))
            m_touched.push_back(key);
    m_now.plan = std::make_shared<plan::Plan>(std::move(plan));
    m_items = std::move(items);
    return {};
}

Result<void> Session::save()
{
    auto stored = m_file.saveDraft(m_saved, m_items);
    if (!stored) {
        m_saveError = stored.error();
        return stored;
    }
    m_saved = m_items;
    m_saveError.reset();
    m_savedAt = m_environment.clock();
    return {};
}

Result<void> Session::edit(const std::string& label, const Change& change, const std::string& mergeKey)
{
    if (!writable())
        return fail(ErrorCode::ReadOnly, "このファイルは読み取り専用で開いています。", "read-only session");
    plan::Plan next = plan();
    if (auto changed = change(next); !changed)
        return changed;
    if (auto followed = follow(next, false); !followed)
        return followed;
    plan::Items items = plan::itemsOf(next);
    if (items == m_items)
        return {};
    Step step{label, mergeKey, differing(m_items, items), differing(items, m_items)};
    if (!mergeKey.empty() && !m_done.empty() && m_done.back().mergeKey == mergeKey && m_undone.empty()) {
        // One step from the state before the first of them to the state now.
        plan::Items first = m_items;
        replace(first, m_done.back().after, m_done.back().before);
        step.before = differing(first, items);
        step.after = differing(items, first);
        m_done.pop_back();
    }
    if (auto taken = take(std::move(next), std::move(items)); !taken)
        return taken;
    m_undone.clear();
    m_done.push_back(std::move(step));
    if (m_done.size() > kMaxSteps)
        m_done.erase(m_done.begin());
    static_cast<void>(save().has_value()); // told by saveError(); the text stays on screen
    return {};
}

Result<void> Session::swap(std::vector<Step>& from, std::vector<Step>& to, bool backwards)
{
    if (from.empty())
        return {};
    Step step = std::move(from.back());
    from.pop_back();
    step.mergeKey.clear();
    plan::Items items = m_items;
    replace(items, backwards ? step.after : step.before, backwards ? step.before : step.after);
    auto next = plan::planFromItems(items);
    if (!next)
        return failed(next);
    if (auto taken = take(*std::move(next), std::move(items)); !taken)
        return taken;
    to.push_back(std::move(step));
    static_cast<void>(save().has_value());
    return {};
}

Result<void> Session::undo()
{
    return swap(m_done, m_undone, true);
}

Result<void> Session::redo()
{
    return swap(m_undone, m_done, false);
}

Result<void> Session::setField(const plan::FieldPath& path, plan::Field field, const std::string& mergeKey)
{
    const auto instance = pack().find(path);
    if (!instance.spec)
        return fail(ErrorCode::NotFound, "「" + path.str() + "」という項目はありません。", path.str());
    return edit(
        labelOf(instance) + "の入力",
        [&](plan::Plan& plan) -> Result<void> {
            if (plan::isEmpty(field.value))
                plan.fields.erase(instance.path);
            else
                plan.fields.insert_or_assign(instance.path, std::move(field));
            return {};
        },
        mergeKey);
}

Result<void> Session::setValue(const plan::FieldPath& path, plan::FieldValue value,
                               const std::string& mergeKey)
{
    const auto instance = pack().find(path);
    const plan::Field* old = instance.spec ? plan().field(instance.path) : nullptr;
    plan::Field field = old ? *old : plan::Field{};
    field.value = std::move(value);
    return setField(path, std::move(field), mergeKey);
}

Result<void> Session::takeExample(const plan::FieldPath& path)
{
    const auto instance = pack().find(path);
    if (!instance.spec)
        return fail(ErrorCode::NotFound, "「" + path.str() + "」という項目はありません。", path.str());
    auto field = forms::exampleField(instance, plan());
    if (!field)
        return failed(field);
    return setField(instance.path, *std::move(field));
}

Result<void> Session::settle(const plan::FieldPath& path, const std::string& by)
{
    const auto instance = pack().find(path);
    const plan::Field* old = instance.spec ? plan().field(instance.path) : nullptr;
    if (!old || by.empty())
        return fail(ErrorCode::NotFound, "確かめる内容か、確かめた人の名前がありません。", path.str());
    plan::Field field = *old;
    field.settled = plan::Settled{by, m_environment.today().iso(), plan::contentCode(field.value)};
    return setField(instance.path, std::move(field));
}

Result<void> Session::keep(const check::Finding& finding, const std::string& by, const std::string& reason)
{
    if (finding.severity == check::Severity::Error)
        return fail(ErrorCode::Malformed, "「直すところ」は、このままにできません。内容を直してください。",
                    finding.rule);
    if (text::trimmed(by).empty() || text::trimmed(reason).empty())
        return fail(ErrorCode::Malformed, "このままにするには、決めた人の名前と理由が要ります。",
                    finding.rule);
    return edit("「このままにする」", [&](plan::Plan& plan) -> Result<void> {
        const plan::RowId id = plan::addRow(plan, plan::RegisterId::Waivers);
        *plan.waivers.find(id) = {id,
                                  finding.rule,
                                  finding.path,
                                  check::codeOf(finding),
                                  finding.sentence,
                                  std::string(text::trimmed(by)),
                                  std::string(text::trimmed(reason)),
                                  m_environment.today()};
        return {};
    });
}

Result<void> Session::setCell(plan::RegisterId id, const plan::RowId& row, const std::string& column,
                              const std::string& typed, const std::string& mergeKey)
{
    const auto* info = plan::columnOf(id, column);
    if (!info)
        return fail(ErrorCode::NotFound, "「" + column + "」という列はありません。", column);
    const auto stored = plan::entered(plan(), *info, typed);
    if (!stored)
        return failed(stored);
    return edit(
        std::string(plan::info(id).title) + "「" + std::string(info->label) + "」の入力",
        [&](plan::Plan& plan) { return plan::setCell(plan, id, row, column, *stored); }, mergeKey);
}

Result<plan::RowId> Session::addRow(plan::RegisterId id, std::optional<std::size_t> position)
{
    plan::RowId added;
    const auto done =
        edit(std::string(plan::info(id).title) + "の行の追加", [&](plan::Plan& plan) -> Result<void> {
            added = plan::addRow(plan, id, position);
            return {};
        });
    if (!done)
        return failed(done);
    return added;
}

Result<void> Session::removeRows(plan::RegisterId id, const std::vector<plan::RowId>& rows)
{
    return edit(std::string(plan::info(id).title) + "の行の削除", [&](plan::Plan& plan) -> Result<void> {
        for (const plan::RowId& row : rows)
            if (auto removed = plan::removeRow(plan, id, row); !removed)
                return removed;
        return {};
    });
}

Result<void> Session::moveRow(plan::RegisterId id, const plan::RowId& row, int by)
{
    return edit(std::string(plan::info(id).title) + "の行の移動",
                [&](plan::Plan& plan) { return plan::moveRow(plan, id, row, by); });
}

Result<plan::Attachment> Session::attach(const std::string& bytes, const std::string& name,
                                         const std::string& mime)
{
    const auto digest = m_file.putBlob(bytes);
    if (!digest)
        return failed(digest);
    return plan::Attachment{*digest, name, mime, {}, static_cast<std::int64_t>(bytes.size())};
}

} // namespace keizoku::app
