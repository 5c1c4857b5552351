using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>The demo administrator with a company, and the shortest ways to its documents.</summary>
internal sealed class DocumentWork(Fixture fixture, Caller caller, int companyId)
{
    public const string Site = "https://plans.example";

    public int CompanyId { get; } = companyId;

    public static async Task<DocumentWork> StartAsync(Fixture fixture, string ein = "123456789")
    {
        var person = await fixture.ReadAsync(db => db.People.SingleAsync(other => other.Email == "admin@planplatform.local"));
        var application = await fixture.ReadAsync(db => db.Applications.SingleAsync(other => other.ClientId == "demo-client"));
        var caller = new Caller(application.Id, person.OrganisationId, "my-domain", person.Id, [Scopes.Compliance]);
        var company = await fixture.SendAsync(new CreateCompanyCommand { Name = "Acme", Ein = ein }, caller);
        return new DocumentWork(fixture, caller, company.Value);
    }

    public Task<TResult> SendAsync<TResult>(IRequest<TResult> request) => fixture.SendAsync(request, caller);

    /// <summary>Reads a list while the scope lives.</summary>
    public async Task<Result<List<T>>> ListAsync<T>(IRequest<Result<NumberedPage<T>>> request)
    {
        await using var scope = fixture.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(caller);
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
        return result.IsSuccess ? await result.Value.Items.ToListAsync() : result.Error;
    }

    /// <summary>Stores a file and adds a document in one request.</summary>
    public async Task<Result<int>> AddDocumentAsync(int? companyId = null, string kind = "plan_document", string? key = null)
    {
        await using var scope = fixture.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(caller);
        scope.ServiceProvider.GetRequiredService<RequestDetails>().IdempotencyKey = key is null ? null : new IdempotencyKey("test", key, [1]);
        using var content = new MemoryStream(Encoding.ASCII.GetBytes("%PDF"));
        var file = await scope.ServiceProvider.GetRequiredService<IncomingFiles>().StoreAsync("application/pdf", content, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new CreateCompanyDocumentCommand { CompanyId = companyId ?? CompanyId, File = file, Name = "Plan", Kind = kind });
    }

    public async Task<int> DistributeAsync() => (await SendAsync(new StartDistributionCommand((await AddDocumentAsync()).Value, Site))).Value;

    /// <summary>Adds participants with an address each.</summary>
    public Task AddParticipantsAsync(int count) => fixture.ReadAsync(db => ((DbContext)db).Database.ExecuteSqlRawAsync(
        $$"""
        INSERT INTO Participants (Id, CompanyId, EmployeeId, Kind, FirstName, LastName, Email, Street1, City, State, Zip, DateOfBirth, Version)
        SELECT {0} * 100000 + n, {0}, {0} * 100000 + n, 0, 'G', 'H', {{TestDatabase.Concat("'p'", "n", "'@example.com'")}}, 's', 'c', 'IL', '62701', '1980-01-01', 1 FROM {{TestDatabase.Numbers(count)}}
        """,
        CompanyId));
}
