// SPDX-License-Identifier: Apache-2.0
// A drill over the call tree: who is asked next, and who takes over where somebody does not answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calltree/graph.h"

namespace keizoku::calltree {

/// What a call comes to.
enum class Outcome {
    CanCome,    ///< 無事・出勤可
    CannotCome, ///< 無事・出勤不可
    NeedsHelp,  ///< けが・助けが必要
    OnTheWay,   ///< 訪問先・移動中
    NotReached, ///< つながらない
    Excused,    ///< 不参加; takes no part this time, nobody asks
    HasLeft     ///< 退職; nobody asks
};

/// Whether the member knows now and can ring others.
[[nodiscard]] bool isTold(Outcome outcome);
/// "can-come", for files and programs.
[[nodiscard]] std::string_view outcomeId(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeNamed(std::string_view id);

struct Reply {
    Outcome outcome = Outcome::NotReached;
    std::string detail = {}; ///< when he will be there; what keeps him; why nobody answers
    int seconds = 0;         ///< since the drill began, without pauses
    friend bool operator==(const Reply&, const Reply&) = default;
};

enum class Why { Begins, Called, Deputy, TakenOver };

/// One call of the drill. `caller` is empty when whoever leads the drill rings himself.
struct Step {
    std::optional<MemberId> caller = {};
    MemberId callee = 0;
    Why why = Why::Called;
    std::optional<MemberId> insteadOf = {}; ///< whose deputy he is, or whose calls are taken over
    friend bool operator==(const Step&, const Step&) = default;
};

/// Follows from the graph and the replies alone: the same replies give the same drill. Everybody in the tree
/// is asked once; only who was told rings others, else whoever leads the drill. Where somebody is not
/// reached, his deputy is asked next; if he is told he makes the calls, if not they fall back to who rang.
class Drill {
public:
    /// `silenced` do not answer whatever is said of them, as a surprise card wants it; `excused` take no part
    /// and are gone round like them. The graph must outlive the drill.
    explicit Drill(const Graph& graph, const std::vector<MemberId>& silenced = {},
                   const std::vector<MemberId>& excused = {});

    /// Whom to ask now; nothing when the drill is over.
    [[nodiscard]] const std::optional<Step>& next() const { return m_next; }
    /// Of next(). Nothing happens once the drill is over.
    void reply(Reply reply);
    /// Takes the last reply back. False at the beginning.
    bool back();

    [[nodiscard]] const std::vector<Reply>& replies() const { return m_replies; }
    /// The steps so far, also those nobody had to be asked about, each with its reply.
    struct Entry {
        Step step = {};
        Reply reply = {};
        bool asked = true;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Nothing while the member has not been asked.
    [[nodiscard]] const std::optional<Outcome>& outcome(MemberId member) const { return m_outcomes[member]; }
    /// How many will have to be asked at most from here on.
    [[nodiscard]] std::size_t left() const;

private:
    void follow();
    [[nodiscard]] bool asks(MemberId member) const;

    const Graph* m_graph; ///< never null
    std::vector<std::optional<Outcome>> m_unasked; ///< what is known of those nobody asks
    std::vector<Reply> m_replies;
    std::vector<Entry> m_entries;
    std::vector<std::optional<Outcome>> m_outcomes;
    std::optional<Step> m_next;
};

} // namespace keizoku::calltree
