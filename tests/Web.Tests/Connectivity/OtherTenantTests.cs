using static PlanPlatform.Web.Tests.Connectivity.Api;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>What another organisation has doesn't exist, in any call.</summary>
internal sealed class OtherTenantTests
{
    [Test]
    public async Task AnothersPlan_IsUnknownInEveryCall()
    {
        var (theirs, ours) = (await NewPlanAsync(OtherToken), await NewPlanAsync());
        var endpointId = await NewEndpointAsync(theirs.Id, OtherToken);

        (await GetAsync($"/api/QueryRatePlan?planId={theirs.Id}")).Says(Rows("1359", "No data available"));
        (await GetAsync($"/api/GetTariff?tariffId={theirs.TariffId}")).Says(Rows("1359", "No data available"));
        (await GetAsync($"/api/GetServiceProfile?serviceProfileId={theirs.ProfileId}")).Says(Rows("1359", "No data available"));
        (await GetAsync($"/api/GetEndpoint?endpointId={endpointId}")).Says(Rows("1359", "No data available"));
        (await GetAsync($"/api/GetEndpoint?planId={theirs.Id}")).Says(Rows("1359", "No data available"));
        Assert.That((await GetAsync("/api/QueryRatePlan")).Body, Does.Not.Contain(theirs.Name));

        (await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{theirs.Id}}}","planName":"x"}}""")).Says(Failure("1607", $"Modify plan failure - planId {theirs.Id} does not exist"));
        (await PostAsync("/api/deletePlan", $$$"""{"planInfo":{"planId":"{{{theirs.Id}}}"}}""")).Says(Failure("1609", $"Delete plan failure - planId {theirs.Id} does not exist"));
        (await PostAsync("/api/createPlan", Plan(NewName(), theirs.TariffId, ours.ProfileId))).Says(Failure("1602", $"Create plan failure - tariffId {theirs.TariffId} does not exist"));
        (await PostAsync("/api/createPlan", Plan(NewName(), ours.TariffId, theirs.ProfileId))).Says(Failure("1602", $"Create plan failure - serviceProfileId {theirs.ProfileId} does not exist"));
        (await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{ours.Id}}}","tariffId":"{{{theirs.TariffId}}}"}}""")).Says(Failure("1607", $"Modify plan failure - tariffId {theirs.TariffId} does not exist"));
        (await PostAsync("/api/createTariff", $$$"""{"tariffInfo":{"tariffName":"{{{NewName()}}}","ratezoneId":"z","serviceProfileId":"{{{theirs.ProfileId}}}","status":1}}"""))
            .Says(Failure("1502", $"Create tariff failure - serviceProfileId {theirs.ProfileId} does not exist"));
        (await PostAsync("/api/modifyTariff", $$$"""{"tariffInfo":{"tariffId":"{{{theirs.TariffId}}}"}}""")).Says(Failure("1507", $"Modify tariff failure - tariffId {theirs.TariffId} does not exist"));
        (await PostAsync("/api/deleteTariff", $$$"""{"tariffInfo":{"tariffId":"{{{theirs.TariffId}}}"}}""")).Says(Failure("1509", $"Delete tariff failure - tariffId {theirs.TariffId} does not exist"));
        (await PostAsync("/api/ModifyServiceProfile", Profile($$"""{"serviceProfileId":"{{theirs.ProfileId}}"}"""))).Says(Failure("1328", $"Modify service profile failure - serviceProfileId {theirs.ProfileId} does not exist"));
        (await PostAsync("/api/DeleteServiceProfile", Profile($$"""{"serviceProfileId":"{{theirs.ProfileId}}"}"""))).Says(Failure("1330", $"Delete service profile failure - serviceProfileId {theirs.ProfileId} does not exist"));
        (await PostAsync("/api/createEndpoint", $$$"""{"endpointInfo":{"endpointName":"{{{NewName()}}}","planId":"{{{theirs.Id}}}"}}""")).Says(Failure("1702", $"Create endpoint failure - planId {theirs.Id} does not exist"));
        (await PostAsync("/api/modifyEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{endpointId}}}","planId":""}}""")).Says(Failure("1707", $"Modify endpoint failure - endpointId {endpointId} does not exist"));
        (await PostAsync("/api/deleteEndpoint", $$$"""{"endpointInfo":{"endpointId":"{{{endpointId}}}"}}""")).Says(Failure("1709", $"Delete endpoint failure - endpointId {endpointId} does not exist"));
    }

    [Test]
    public async Task ANameOfAnother_IsFree()
    {
        var (theirs, ours) = (await NewPlanAsync(OtherToken), await NewPlanAsync());

        (await PostAsync("/api/modifyPlan", $$$"""{"planInfo":{"planId":"{{{ours.Id}}}","planName":"{{{theirs.Name}}}"}}""")).Says(Success("1606", "Modify plan success"));
    }
}
