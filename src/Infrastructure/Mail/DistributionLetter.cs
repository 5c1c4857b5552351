using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Mail;

// What every mail of a distribution says.
internal sealed class DistributionLetter
{
    private const string Template = "distribution";

    private DistributionLetter(int distributionId, DateTime createdAt, Dictionary<string, string> values) =>
        (DistributionId, CreatedAt, Values) = (distributionId, createdAt, values);

    public int DistributionId { get; }

    private DateTime CreatedAt { get; }

    private Dictionary<string, string> Values { get; }

    // Null where the document was deleted meanwhile.
    public static async Task<DistributionLetter?> ReadAsync(PlanPlatformDbContext context, INoticeLinks links, int distributionId, CancellationToken cancellationToken)
    {
        var found = await context.Distributions.Where(distribution => distribution.Id == distributionId)
            .Join(context.Companies, distribution => distribution.CompanyId, company => company.Id, (distribution, company) => new
            {
                distribution.Site,
                distribution.CreatedAt,
                Document = distribution.Document!.Name,
                Company = company.Name,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new DistributionLetter(distributionId, found.CreatedAt, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Names are whatever somebody typed; here they stand in a subject and between lines of ours.
            ["company"] = Text.OneLine(found.Company),
            ["document"] = Text.OneLine(found.Document),
            ["link"] = links.Of(found.Site, distributionId),
        });
    }

    // The same at each try: servers that get a mail twice may know it by that.
    public string IdOf(ClaimedDelivery delivery) =>
        $"distribution-{DistributionId}-{delivery.ParticipantId}-{new DateTimeOffset(CreatedAt).ToUnixTimeMilliseconds()}";

    public MailMessage To(ClaimedDelivery delivery, MailAddress from) => MailComposition.Compose(Template, Values, from, delivery.Address, IdOf(delivery));
}
