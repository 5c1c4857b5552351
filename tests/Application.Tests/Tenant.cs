using MediatR;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests;

/// <summary>An organisation of a test's own, and the shortest ways to fill it.</summary>
internal sealed class Tenant(Fixture fixture, Caller caller)
{
    public Caller Caller { get; } = caller;

    public Fixture Fixture { get; } = fixture;

    public Task<TResult> SendAsync<TResult>(IRequest<TResult> request) => Fixture.SendAsync(request, Caller);

    public Task<TResult> SendAsync<TResult>(IRequest<TResult> request, string key, string body = "body") =>
        Fixture.SendAsync(request, Caller, details => details.IdempotencyKey = new IdempotencyKey("test", key, Hash(body)));

    public Task<Result<Page<T>>> ListAsync<T>(IRequest<Result<Listing<T>>> request) => Fixture.ListAsync(request, Caller);

    public async Task<PlanView> AddPlanAsync(string name = "Plan", string collectionId = "c-1") => (await SendAsync(NewPlan(name, collectionId))).Value;

    public async Task<CollectionView> AddCollectionAsync(string name) =>
        (await SendAsync(new CreateCollectionCommand { GroupName = name })).Value;

    public async Task<DocumentView> AddDocumentAsync(string name = "Document", byte[]? file = null, string? url = null, params string[] planIds) =>
        (await SendAsync(NewDocument(name, file, url, planIds))).Value;

    public async Task<SupplementalBenefitView> AddBenefitAsync(string name, params string[] planIds) =>
        (await SendAsync(new CreateSupplementalBenefitCommand { BenefitName = name, PlanIds = Ids(planIds) })).Value;

    public async Task<PlanDetails> PlanAsync(string id) => (await SendAsync(new GetPlanDetailsQuery { PlanId = Id(id) })).Value;

    public static CreatePlanCommand NewPlan(string name = "Plan", string collectionId = "c-1") =>
        new() { PlanName = name, Description = "About it", CollectionId = Id(collectionId), Color = "red" };

    public static CreateDocumentCommand NewDocument(string name = "Document", byte[]? file = null, string? url = null, params string[] planIds) => new()
    {
        DocumentName = name,
        CollectionId = Id("c-1"),
        FileBase64 = file is null ? default : (Field<ReadOnlyMemory<byte>>)new ReadOnlyMemory<byte>(file),
        FileType = file is null ? default : (Field<string>)"text/plain",
        DocumentUrl = url is null ? default : (Field<string>)url,
        PlanIds = Ids(planIds),
    };

    public static Field<Identifier> Id(string id) => Identifier.From(id);

    public static Field<IReadOnlyList<Identifier>> Ids(params string[] ids) => ids.Select(Identifier.From).ToList();

    private static byte[] Hash(string body) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body));
}
