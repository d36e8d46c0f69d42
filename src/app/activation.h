// SPDX-License-Identifier: Apache-2.0
// 発動の判断: what people decided in an emergency, kept as 対応記録, and whether the plan is activated now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "records/ledger.h"

namespace keizoku::app {

enum class Decision {
    Activate, ///< also another level while activated
    Decline,  ///< 発動しない
    StandDown ///< 解除
};

/// What a person decided, from which facts, and why.
struct Judgement {
    Decision decision = Decision::Activate;
    plan::Hazard hazard = plan::Hazard::Natural;
    std::string event = {};              ///< what happened: 10月5日の地震
    std::string level = {};              ///< name of the level; of Activate alone
    std::vector<std::string> facts = {}; ///< observed criteria, as ticked
    std::string source = {};             ///< 情報源
    std::string reason = {};
    std::string by = {};           ///< 判断者
    std::string instructions = {}; ///< 指示・連絡先
};

/// An activation without a stand-down.
struct Activated {
    int entry = 0;          ///< of the 対応記録 that goes on
    std::string event = {}; ///< what happened
    std::string level = {}; ///< the last one
    std::string since = {}; ///< 11月22日 09:14
    bool natural = false, infection = false;
};

/// From the ledger: the newest 対応記録 in which 発動 was decided and 解除 was not. Other 対応記録 do not
/// count.
[[nodiscard]] std::optional<Activated> activated(const std::vector<records::LedgerLine>& lines);
Result<std::optional<Activated>> activated(const Session& session);

/// Writes it down with the time: into the 対応記録 of the running activation, or a new one. Malformed without
/// person or reason, for an activation without level, and for a stand-down when nothing is activated.
/// Returns the entry's number.
Result<int> recordJudgement(Session& session, const Judgement& judgement);

/// Something that was sent: a report, a message.
struct Sent {
    std::string what = {}, to = {}, text = {}, by = {};
};
/// Into the 対応記録 of the running activation, or a new one. Malformed without words, addressee or person.
Result<int> recordSent(Session& session, const Sent& sent);

/// The lines of the running activation, or of the last one that ended; the newest last.
Result<std::vector<plan::LogLine>> activationLog(const Session& session);

} // namespace keizoku::app
