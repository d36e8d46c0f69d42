// SPDX-License-Identifier: Apache-2.0
// The line at the bottom: saved when, which version, what is left to mend, how large. Failures to save in
// words.
#pragma once

#include <memory>

#include <QWidget>

#include "ui/session_model.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace keizoku::ui {

class StatusLine final : public QWidget {
    Q_OBJECT

public:
    StatusLine(std::shared_ptr<SessionModel> model, QWidget* parent);

    /// The last input is not in the file.
    void showFailure(const QString& sentence);
    /// Something else went wrong; the plan itself is safe.
    void showNotice(const QString& sentence);
    void showSaved();
    /// "第3版（令和8年9月3日）"
    void showVersion();
    void showFindings();

signals:
    void goTo(const QString& place);
    void saveAgainAsked();
    void saveAsAsked();
    void zoomChosen(double factor);

private:
    QWidget* makeFailure();
    void fillZoom();

    std::shared_ptr<SessionModel> m_model;
    QLabel* m_saved;
    QPushButton* m_version;
    QPushButton* m_findings;
    QComboBox* m_zoom;
    QLabel* m_failureText = nullptr;
    QWidget* m_failure; ///< made with m_failureText in it, hence after it
};

} // namespace keizoku::ui
