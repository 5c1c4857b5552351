using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>Deletes a supplemental benefit for good.</summary>
public sealed record DeleteSupplementalBenefitCommand : IRequest<Result>, IIdempotent
{
    /// <summary>The benefit.</summary>
    public Field<Identifier> SupplementalBenefitId { get; init; }
}

internal sealed class DeleteSupplementalBenefitValidator : RequestValidator<DeleteSupplementalBenefitCommand>
{
    public DeleteSupplementalBenefitValidator() => RuleFor(command => command.SupplementalBenefitId).Required();
}

internal sealed class DeleteSupplementalBenefitHandler(IPlanPlatformDb db, ICaller caller)
    : IRequestHandler<DeleteSupplementalBenefitCommand, Result>
{
    public Task<Result> Handle(DeleteSupplementalBenefitCommand command, CancellationToken cancellationToken) =>
        db.WriteAsync<Result>(
            async token =>
            {
                var id = command.SupplementalBenefitId.Value.Text;
                var benefit = await db.SupplementalBenefits.AsTracking()
                    .FirstOrDefaultAsync(other => other.OrganisationId == caller.OrganisationId && other.Id == id, token);
                if (benefit is null)
                    return BenefitsErrors.SupplementalBenefitNotFound;

                db.SupplementalBenefits.Remove(benefit);
                return Result.Success();
            },
            cancellationToken);
}
