#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/tableexport.h"
#include "pages/customers/customercard.h"
#include "pages/customers/customerexport.h"
#include "pages/customers/customersmodel.h"
#include "pages/customers/phonekeyring.h"
#include "customers/customerbyhand.h"
#include "customers/segmentstore.h"
#include "customers/customertimelinestore.h"
#include "models/tablemodel.h"

#include <QPointer>

#include <atomic>

class QPushButton;

namespace yiren {

class ConditionChips;
class ConditionPopover;
class CustomerDeeds;
class CustomerDetail;
class EmptyState;
class JoinDeeds;
class JoinSheet;
class NextActionReader;
class SearchField;
class TableView;

// 客户: who they are, last seen first, a page at a time, with the whole of one customer at the right.
// Targets: "customer:ID", "customer:first" (of the list), "words:…" (customers with these words), "segment:NAME", "rule:JSON" (who meets
// these conditions, in the form of core/customers/segment.h), "tags" (their comparison with WeChat's), "joins" (who is one person by a
// rule).
class CustomersPage : public Page
{
    Q_OBJECT

public:
    explicit CustomersPage(const PageServices &services, QWidget *parent = nullptr);
    ~CustomersPage() override;

    void openTarget(const QString &target) override;
    bool isSettled() const override;
    static std::vector<WindowCommand> commands();
    void search(const QString &words);
    void setRule(const SegmentRule &rule); // remembered

    CustomerFilter filter() const { return {m_rule, m_words, m_phones->key()}; }
    // Writes all customers of the filter with the columns that are shown, in their order.
    void exportTo(const QString &path);

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;

private:
    struct Overview {
        qint64 all = 0;
        qint64 listed = 0;
        std::vector<Segment> segments;
        bool mayTag = true; // WeChat has not said that this account can't tag its followers
    };
    struct Choices {
        QStringList sources;
        QStringList tags;
    };

    void layOut();
    void connectParts();
    void connectDetail();
    static QString openedCustomerKey(); // in the memory
    void restore();
    BusinessDay today() const;
    CustomerListStore::Page orderOf(const CustomersModel::Request &request) const;
    void fetchPage(const CustomersModel::Request &request);
    void readOverview();
    void takeOverview(const Result<Overview> &overview);
    void renewGroups(); // RFM, behind what is shown
    void showNothingListed();
    void showAll();
    void openCustomer(CustomerId id, bool isRead = false); // isRead: anew, because something of this one changed
    void showCustomer(const CustomerCard &card, bool isRead);
    void fetchTimeline(const TableModel<TimelineEntry>::Request &request);
    void openFirst();
    void connectNextSteps();
    void showNextStep();
    void openPersonalDataOf(CustomerId customer);
    void openConditions();
    void count(ConditionPopover &popover);
    void openSegments();
    void openTags();
    void openJoins(std::optional<CustomerId> person);
    void openNewCustomer();
    void addCustomer(const TypedCustomer &typed);
    void connectJoins();
    void readAgain(); // something of customers changed
    void showWhetherTagsCanBe();
    void openSegment(const QString &name);
    static TableExport::Words exportWords();
    void chooseExportFile();
    void showWhatIsListed(); // in the header

    PageServices m_services;
    CustomerDeeds *m_deeds;
    JoinDeeds *m_joinDeeds;
    PhoneKeyring *m_phones;
    NextActionReader *m_nextActions;
    std::unique_ptr<CustomersModel> m_model;
    SearchField *m_search;
    ConditionChips *m_chips;
    TableView *m_table;
    EmptyState *m_nothing; // stands where the table is, so that the conditions stay in reach
    CustomerDetail *m_detail;
    QPushButton *m_addCondition;
    QPushButton *m_segments;
    QPushButton *m_tags;
    QPushButton *m_new;
    QPushButton *m_import;
    QPushButton *m_export;
    TableExport *m_exports;
    QPointer<JoinSheet> m_joins; // while it is open
    SegmentRule m_rule;
    QString m_words;
    CustomerListStore::Page m_order;
    std::optional<CustomerId> m_openInstead; // of the opened one, who became a part of this one
    bool m_isRestored = false;
    bool m_isFirstWanted = false; // to be opened when it is there
    std::optional<Overview> m_overview;
    std::shared_ptr<std::atomic_bool> m_isCountWanted;
    JobHandle<std::vector<ListedCustomer>> m_pageJob;
    JobHandle<Overview> m_overviewJob;
    JobHandle<CustomerKeyPtr> m_keyJob;
    JobHandle<CustomerCard> m_cardJob;
    JobHandle<std::vector<TimelineEntry>> m_timelineJob;
    JobHandle<Choices> m_choicesJob;
    JobHandle<qint64> m_countJob;
    JobHandle<bool> m_renewJob;
    JobHandle<std::vector<Segment>> m_segmentJob;
};

} // namespace yiren
