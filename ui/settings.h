// SPDX-License-Identifier: Apache-2.0
// What the program remembers between two starts: one table of typed keys.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace keizoku::ui {

class Settings {
public:
    /// In the user's configuration folder, or in `file` (tests).
    explicit Settings(const QString& file = {});

    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    [[nodiscard]] double zoom() const; ///< 1.0 to 2.0
    void setZoom(double factor);
    [[nodiscard]] bool panelOpen() const;
    void setPanelOpen(bool open);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] QString author() const;
    void setAuthor(const QString& name);
    [[nodiscard]] QString approver() const;
    void setApprover(const QString& name);
    /// What heads of lists were said to mean, by kind of list (app::ColumnChoices); none but those that were said.
    [[nodiscard]] QVariantMap columnChoices(int kind) const;
    void setColumnChoices(int kind, const QVariantMap& choices);

private:
    QSettings m_settings;
};

} // namespace keizoku::ui
