using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Connectivity;

namespace PlanPlatform.Application.Connectivity;

/// <summary>Deletes an endpoint, which detaches its plan.</summary>
public sealed record DeleteEndpointCommand : IRequest<Result>
{
    /// <summary>The endpoint.</summary>
    public Field<string> EndpointId { get; init; }
}

internal sealed class DeleteEndpointValidator : RequestValidator<DeleteEndpointCommand>
{
    public DeleteEndpointValidator() => RuleFor(command => command.EndpointId).Required().RowNumber();
}

internal sealed class DeleteEndpointHandler(OwnAccount account, IPlanPlatformDb db) : IRequestHandler<DeleteEndpointCommand, Result>
{
    public Task<Result> Handle(DeleteEndpointCommand command, CancellationToken cancellationToken) => db.WriteAsync<Result>(
        async token =>
        {
            var id = RowId.Of(command.EndpointId);
            var found = await (
                from own in account.Find()
                from endpoint in db.Endpoints.AsTracking().Where(endpoint => endpoint.OrganisationId == own.Id && endpoint.Id == id).DefaultIfEmpty()
                select new { own.MayWrite, Endpoint = endpoint })
                .SingleAsync(token);
            if (!found.MayWrite)
                return ConnectivityErrors.AdministratorRequired;
            if (found.Endpoint is null)
                return ConnectivityErrors.Unknown(nameof(command.EndpointId), command.EndpointId.Value);
            db.Endpoints.Remove(found.Endpoint);
            return Result.Success();
        },
        cancellationToken);
}
