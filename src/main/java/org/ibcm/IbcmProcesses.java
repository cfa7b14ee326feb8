package org.ibcm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The process application of the Issue Based Coalition on Migration in the Arab Region. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IbcmProcesses {

    public static void main(String[] args) {
        SpringApplication.run(IbcmProcesses.class, args);
    }
}
