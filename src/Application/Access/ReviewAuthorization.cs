using MediatR;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Judges an authorization request. It fails where nothing may be redirected: an unknown application or an unregistered redirect URI.</summary>
/// <param name="Request">The request.</param>
/// <param name="PersonId">Who is signed in; null for nobody.</param>
public sealed record ReviewAuthorizationQuery(AuthorizationRequest Request, int? PersonId) : IRequest<Result<AuthorizationReview>>;

/// <summary>What is to be done about an authorization request.</summary>
/// <param name="RedirectUri">Where it is answered to.</param>
/// <param name="Refusal">Why it is refused; null when it isn't.</param>
/// <param name="Application">The application's name.</param>
/// <param name="Owner">Who registered it: a person and their organisation, or the organisation alone.</param>
/// <param name="Person">The name of the person who is signed in; empty for nobody.</param>
/// <param name="Scopes">What it asks for.</param>
/// <param name="MustAsk">Whether the person must be asked, because this wasn't approved before or may not be remembered.</param>
/// <param name="IsVouchedFor">Whether the host registered the application, rather than somebody on the pages.</param>
public sealed record AuthorizationReview(
    string RedirectUri, Error? Refusal, string Application, string Owner, string Person, IReadOnlyList<string> Scopes, bool MustAsk, bool IsVouchedFor);

internal sealed class ReviewAuthorizationHandler(IPlanPlatformDb db) : IRequestHandler<ReviewAuthorizationQuery, Result<AuthorizationReview>>
{
    public async Task<Result<AuthorizationReview>> Handle(ReviewAuthorizationQuery query, CancellationToken cancellationToken)
    {
        var parties = await AuthorizationParties.FindAsync(db, query.Request.ClientId, query.PersonId, isTracked: false, cancellationToken);
        var target = AuthorizationChecks.FindTarget(query.Request, parties);
        if (!target.IsSuccess)
            return target.Error;

        var application = parties!.Application;
        var scopes = AuthorizationChecks.ScopesOf(query.Request, application);
        return new AuthorizationReview(
            target.Value.Uri,
            AuthorizationChecks.FirstProblem(query.Request, parties),
            application.Name,
            parties.OwnerName is null ? parties.OrganisationName : $"{parties.OwnerName}, {parties.OrganisationName}",
            parties.Person is { } person ? $"{person.FirstName} {person.LastName}" : "",
            scopes,
            MustAsk: parties.Grant?.Covers(scopes) != true || !application.MayRememberApproval(target.Value),
            IsVouchedFor: application.OwnerId is null);
    }
}
