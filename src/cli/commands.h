// SPDX-License-Identifier: Apache-2.0
// The commands there are, each in a cmd_*.cpp.
#pragma once

#include "cli/command.h"

namespace keizoku::cli {

Exit runActivation(const app::Environment&, const Arguments&, Streams&);
Exit runServices(const app::Environment&, const Arguments&, Streams&);
Exit runNew(const app::Environment&, const Arguments&, Streams&);
Exit runFields(const app::Environment&, const Arguments&, Streams&);
Exit runSet(const app::Environment&, const Arguments&, Streams&);
Exit runImport(const app::Environment&, const Arguments&, Streams&);
Exit runImportWord(const app::Environment&, const Arguments&, Streams&);
Exit runHeld(const app::Environment&, const Arguments&, Streams&);
Exit runHandOver(const app::Environment&, const Arguments&, Streams&);
Exit runPlaces(const app::Environment&, const Arguments&, Streams&);
Exit runCheck(const app::Environment&, const Arguments&, Streams&);
Exit runEstimate(const app::Environment&, const Arguments&, Streams&);
Exit runScan(const app::Environment&, const Arguments&, Streams&);
Exit runRules(const app::Environment&, const Arguments&, Streams&);
Exit runPublish(const app::Environment&, const Arguments&, Streams&);
Exit runHistory(const app::Environment&, const Arguments&, Streams&);
Exit runDiff(const app::Environment&, const Arguments&, Streams&);
Exit runVerify(const app::Environment&, const Arguments&, Streams&);
Exit runRecord(const app::Environment&, const Arguments&, Streams&);
Exit runRecords(const app::Environment&, const Arguments&, Streams&);
Exit runInspect(const app::Environment&, const Arguments&, Streams&);
Exit runExport(const app::Environment&, const Arguments&, Streams&);
Exit runContacts(const app::Environment&, const Arguments&, Streams&);
Exit runDrill(const app::Environment&, const Arguments&, Streams&);
Exit runSafetyDrill(const app::Environment&, const Arguments&, Streams&);
Exit runTree(const app::Environment&, const Arguments&, Streams&);
Exit runBackups(const app::Environment&, const Arguments&, Streams&);
Exit runRestore(const app::Environment&, const Arguments&, Streams&);

} // namespace keizoku::cli
