using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Application.Tests.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Storage;

/// <summary>The demo organisation's people and plans, as the storage use cases need them.</summary>
internal static class Originators
{
    /// <summary>The administrator, calling through an application.</summary>
    public static async Task<Caller> OriginatorAsync(this Fixture fixture, string email = Members.Administrator)
    {
        var person = await fixture.ReadAsync(db => db.People.SingleAsync(person => person.Email == email && person.Kind == PersonKind.Member));
        return (await fixture.MemberAsync(email)) with { ApplicationId = 1, Roles = person.Roles, IsOrganisationAdmin = person.IsOrganisationAdmin };
    }

    public static async Task<string> AddPlanAsync(this Fixture fixture, Caller caller, string? name = null, long quota = 1, bool isDefault = false) =>
        (await fixture.SendAsync(NewPlan(name, quota, isDefault), caller)).Value.Id;

    public static CreateQuotaPlanCommand NewPlan(string? name = null, long quota = 1, bool isDefault = false) =>
        new() { Name = name ?? $"{Guid.NewGuid()}", Description = "", Quota = quota, Default = isDefault };

    public static CreateObjectCommand NewObject(int size = 1) => new("name", "text/plain", new MemoryStream(new byte[size]), size);

    public static AddOrganisationUserCommand NewUser(params string[] roles) =>
        new() { Email = $"{Guid.NewGuid():N}@example.com", FirstName = "Ada", LastName = "Lovelace", Roles = roles, Site = "https://plans.example.com" };

    /// <summary>Sends a request for a list and reads the list while the scope lives.</summary>
    public static async Task<int> CountItemsAsync<T>(this Fixture fixture, IRequest<Result<OffsetPage<T>>> request, Caller caller)
    {
        await using var scope = fixture.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(caller);
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
        return await result.Value.Items.CountAsync();
    }
}
