// SPDX-License-Identifier: Apache-2.0
// The name of the office for each chosen service; all follow the first until one is given its own.
#pragma once

#include <map>
#include <vector>

#include <QWidget>

#include "app/new_office.h"

class QLineEdit;
class QVBoxLayout;

namespace keizoku::ui {

class OfficeNames final : public QWidget {
    Q_OBJECT

public:
    explicit OfficeNames(QWidget* parent = nullptr);

    struct Service {
        QString id = {}, name = {};
    };
    /// Names already typed stay with their services.
    void setServices(const std::vector<Service>& services);
    /// In the order of the services, names trimmed.
    [[nodiscard]] std::vector<app::NewOffice> offices() const;
    /// Puts the focus into the first line without a name, if any.
    bool showMissing();

private:
    void addLine(const Service& service, bool alone);
    void follow();

    QVBoxLayout* m_lines;
    std::vector<std::pair<QString, QLineEdit*>> m_inputs; ///< id of the service and its line
    std::map<QString, QString> m_own;                     ///< names that differ from the first, by service
    QString m_shared;
};

} // namespace keizoku::ui
