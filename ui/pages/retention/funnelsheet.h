#pragma once

#include "models/tablemodel.h"
#include "retention/funnel.h"
#include "widgets/sheet.h"

namespace yiren {

class TableView;
class ViewMemory;

// One person of a step, and what they are called.
struct FunnelRow {
    FunnelPerson person;
    QString name;

    friend bool operator==(const FunnelRow &, const FunnelRow &) = default;
};

// Who came as far as a step of the funnel, and when: exactly those its bar counts. Enter opens the customer.
class FunnelSheet : public Sheet
{
    Q_OBJECT

public:
    FunnelSheet(FunnelStep step, std::vector<FunnelRow> rows, ViewMemory &memory, QWidget &window);
    ~FunnelSheet() override;

    TableView *table() const { return m_table; }

signals:
    void customerChosen(CustomerId customer);

private:
    std::unique_ptr<TableModel<FunnelRow>> m_people;
    TableView *m_table;
};

} // namespace yiren
