#pragma once

#include "models/tablemodel.h"
#include "retention/funnel.h"
#include "widgets/sheet.h"

namespace yiren {

class TableView;
class ViewMemory;

// Who came as far as a step of the funnel, and when: exactly those its bar counts. Enter opens the customer.
class FunnelSheet : public Sheet
{
    Q_OBJECT

public:
    FunnelSheet(const Funnel &funnel, FunnelStep step, ViewMemory &memory, QWidget &window);
    ~FunnelSheet() override;

    TableView *table() const { return m_table; }

signals:
    void customerChosen(CustomerId customer);

private:
    std::unique_ptr<TableModel<FunnelPerson>> m_people;
    TableView *m_table;
};

} // namespace yiren
