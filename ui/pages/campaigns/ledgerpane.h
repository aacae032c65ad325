#pragma once

#include "pages/products/formpane.h"
#include "subscriptions/subscriptionstore.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace yiren {

// A line of the ledger with all that was said and sent, or the form for an acceptance that is known otherwise.
class LedgerPane : public FormPane
{
    Q_OBJECT

public:
    explicit LedgerPane(QWidget *parent) : FormPane(parent) {}

    struct History {
        SubscriptionLine line;
        std::vector<SubscriptionEvent> events;
        std::vector<SubscriptionSend> sends;
    };
    void show(const History &history);
    struct Choices {
        std::vector<std::pair<QString, MessageTemplate>> templates; // with their app
        std::vector<std::pair<QString, QString>> apps;              // appid, name
    };
    void showForm(const Choices &choices, const SubscriptionKey &key);

signals:
    void enterWanted(const SubscriptionEvent &event);
    void fileWanted(const QString &app, const QString &reason);

private:
    SubscriptionEvent typed() const;
    void placeTemplates(const QString &id);

    Choices m_choices;
    QComboBox *m_app = nullptr; // these go with the form
    QComboBox *m_template = nullptr;
    QLineEdit *m_openid = nullptr;
    QSpinBox *m_count = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace yiren
