#include "cli/opengateway.h"

namespace yiren {

Result<std::unique_ptr<OpenedGateway>> openGateway(Books &books, Terminal &terminal)
{
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    PayConnection pay;
    if (books.account.canPay()) {
        auto connected = books.session.connectPay(books.account, terminal);
        if (!connected)
            return failure(connected.error());
        pay = std::move(*connected);
    }
    return openGateway(books.session.program(), books.account, std::move(pay));
}

} // namespace yiren
