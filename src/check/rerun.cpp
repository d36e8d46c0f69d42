// SPDX-License-Identifier: Apache-2.0
#include "check/rerun.h"

namespace keizoku::check {

/// What is looked at now, and what of it is new.
struct Rerun::Edit {
    const Context& context;
    const Walk& walk;
    std::vector<bool> changedQuestions;
    bool anew;
};

void Rerun::look(const Rule& rule, const Edit& edit, Known& known) const
{
    const bool rereads = edit.anew || readsAny(rule.reads, edit.walk.changedParts());
    if (rule.check && rereads) {
        known.whole.clear();
        Sink sink(rule, known.whole);
        rule.check(edit.context, sink);
    }
    if (rule.checkEntry) {
        const auto& entries = edit.walk.entries();
        std::vector<Findings> now(entries.size());
        for (std::size_t at = 0; at < entries.size(); ++at) {
            const std::size_t before = edit.walk.before()[at];
            if (!rereads && before != Walk::kAnew) {
                now[at] = std::move(known.byEntry[before]);
                continue;
            }
            Sink sink(rule, now[at]);
            rule.checkEntry(edit.context, *entries[at], sink);
        }
        known.byEntry = std::move(now);
    }
    if (rule.checkQuestion) {
        known.byQuestion.resize(m_questions.size());
        for (std::size_t at = 0; at < m_questions.size(); ++at) {
            if (!rereads && !edit.changedQuestions[at])
                continue;
            known.byQuestion[at].clear();
            Sink sink(rule, known.byQuestion[at]);
            rule.checkQuestion(edit.context, m_questions[at], sink);
        }
    }
}

Findings Rerun::update(std::shared_ptr<const plan::Plan> plan, std::shared_ptr<const forms::Pack> pack,
                       const LeftoverScanner& scanner, const Shipped& shipped, const Date& today)
{
    const bool anew = !m_plan || m_pack != pack || m_today != today;
    if (anew) {
        m_known.assign(m_rules.size(), {});
        m_questions = pack->instances();
    }
    Walk walk(plan, *pack, anew ? Walk() : m_walk);
    const Context context{*plan, *pack, scanner, shipped, today};
    Edit edit{context, walk, {}, anew};
    for (const forms::FieldInstance& question : m_questions)
        edit.changedQuestions.push_back(
            walk.changedParts().contains(question.path.section + "/" + question.path.field));
    std::vector<const Finding*> found;
    const auto add = [&](const Findings& some) {
        for (const Finding& finding : some)
            found.push_back(&finding);
    };
    for (std::size_t at = 0; at < m_rules.size(); ++at) {
        look(m_rules[at], edit, m_known[at]);
        add(m_known[at].whole);
        for (const Findings& some : m_known[at].byEntry)
            add(some);
        for (const Findings& some : m_known[at].byQuestion)
            add(some);
    }
    Findings all;
    all.reserve(found.size());
    for (const std::size_t at : readingOrder(*pack, found))
        all.push_back(*found[at]);
    m_walk = std::move(walk);
    m_plan = std::move(plan);
    m_pack = std::move(pack);
    m_today = today;
    return all;
}

} // namespace keizoku::check
