// SPDX-License-Identifier: Apache-2.0
// The first window when no file was given: begin, try, open, or one of the last files.
#pragma once

#include <QStringList>
#include <QWidget>

#include "forms/service_profile.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace keizoku::ui {

class StartWindow final : public QWidget {
    Q_OBJECT

public:
    StartWindow(const forms::ServiceProfiles& services, const QStringList& recent, QWidget* parent = nullptr);

signals:
    void createAsked(const QString& service, const QString& office);
    void sampleAsked();
    void openAsked();
    void fileChosen(const QString& path);

private:
    QVBoxLayout* addDoor(QVBoxLayout* to, const QString& title, const QString& help);
    void addBegin(QVBoxLayout* to, const forms::ServiceProfiles& services);
    void addRecent(QVBoxLayout* to, const QStringList& recent);
    void create();

    QComboBox* m_service = nullptr;
    QLineEdit* m_office = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace keizoku::ui
