#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "pages/customers/joincard.h"
#include "widgets/sheet.h"

class QCheckBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yiren {

class ErrorBar;
class JoinDeeds;
class SearchField;
class TextLabel;

// 同一个人: who is one person by a rule, and what was joined; of one customer besides, what this one is known by, which of it is somebody
// else's, and another customer who is the same person. Each deed can be taken back, here and by the message that tells of it.
class JoinSheet : public Sheet
{
    Q_OBJECT

public:
    JoinSheet(const PageServices &services, JoinDeeds &deeds, std::optional<CustomerId> person, QWidget &window);

private:
    void layOut();
    void read();
    void show(const JoinCard &card);
    void addPart(const QString &title);
    QPushButton *addRow(const QString &text, const QString &action, const QString &accessibleName);
    void addProposals();
    void addIdentities();
    void addFound();
    void addJoins();
    void judgeSplit();
    void search(const QString &words);
    void joinWith(const ListedCustomer &other);
    void fail(const Error &error, std::function<void()> again);

    PageServices m_services;
    JoinDeeds &m_deeds;
    std::optional<CustomerId> m_person;
    JoinCard m_card;
    std::vector<ListedCustomer> m_found;
    QString m_words;
    TextLabel *m_title;
    TextLabel *m_beside;
    ErrorBar *m_error;
    SearchField *m_search;
    QScrollArea *m_list;
    QPushButton *m_close;
    QVBoxLayout *m_rows = nullptr;
    QPushButton *m_split = nullptr;
    std::vector<std::pair<QCheckBox *, Identity>> m_chosen;
    JobHandle<JoinCard> m_reading;
    JobHandle<std::vector<ListedCustomer>> m_searching;
};

} // namespace yiren
