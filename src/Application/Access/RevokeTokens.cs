using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

/// <summary>Ends every token of a person, or of an application, at the host's wish. What people approved stays approved.</summary>
/// <param name="Email">The person's address; null for none.</param>
/// <param name="ClientId">The application; null for none.</param>
public sealed record RevokeTokensCommand(string? Email, string? ClientId) : IRequest<Result>;

internal sealed class RevokeTokensValidator : RequestValidator<RevokeTokensCommand>
{
    public RevokeTokensValidator() => RuleFor(command => command.Email)
        .Must((command, email) => email is null != command.ClientId is null).WithErrorCode(Problems.Contradicting)
        .WithMessage("or the application must be named, one of the two");
}

internal sealed class RevokeTokensHandler(IPlanPlatformDb db, IAccessTokenStore tokens) : IRequestHandler<RevokeTokensCommand, Result>
{
    public Task<Result> Handle(RevokeTokensCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            if (command.ClientId is not null)
            {
                if (await db.Applications.FirstOrDefaultAsync(other => other.ClientId == command.ClientId, token) is not { } application)
                    return Error.Invalid(nameof(command.ClientId), Problems.Unknown, "is no application's");
                await tokens.RemoveAllOfApplicationAsync(application.Id, token);
                db.Audit("Tokens.Revoked", command.ClientId, new { Of = "application" });
                return Result.Success();
            }

            if (await db.FindMemberAsync(command.Email, token) is not { } person)
                return Error.Invalid(nameof(command.Email), Problems.Unknown, "is nobody's who can sign in");
            await tokens.RemoveAllOfPersonAsync(person.Id, token);
            db.Audit("Tokens.Revoked", $"{person.Id}", new { Of = "person" });
            return Result.Success();
        },
        cancellationToken);
}
